import type { NetworkQuality, NetworkState } from '../ports.ts'

/** Network state as the browser reports it. */
export const networkState: NetworkState = {
  isOnline: () => navigator.onLine,
  onChange: (listener) => {
    const tell = () => listener(navigator.onLine)
    window.addEventListener('online', tell)
    window.addEventListener('offline', tell)
    return () => {
      window.removeEventListener('online', tell)
      window.removeEventListener('offline', tell)
    }
  },
}

/** 网速: what the Network Information API estimates, where a browser has it (Chromium); elsewhere no network is weak. */
function isSlow(connection: object | undefined): boolean {
  const kind = connection && 'effectiveType' in connection ? connection.effectiveType : undefined
  return kind === 'slow-2g' || kind === '2g'
}

function connectionOf(place: object): EventTarget | undefined {
  const connection: unknown = 'connection' in place ? place.connection : undefined
  return connection instanceof EventTarget ? connection : undefined
}

/** Weak network as the browser estimates it. */
export const networkQuality: NetworkQuality = {
  isWeak: () => isSlow(connectionOf(navigator)),
  onChange: (listener) => {
    const connection = connectionOf(navigator)
    const tell = () => listener(isSlow(connection))
    connection?.addEventListener('change', tell)
    return () => connection?.removeEventListener('change', tell)
  },
}
