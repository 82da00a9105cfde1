import type { NetworkState } from '../ports.ts'

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
