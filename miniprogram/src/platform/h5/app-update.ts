import type { AppUpdate } from '../ports.ts'

let ready = false

/** The service worker of a newer build takes over at once; the page itself is new after it was loaded again. */
export const appUpdate: AppUpdate = {
  isReady: () => ready,
  onReady: (listener) => {
    if (!('serviceWorker' in navigator) || navigator.serviceWorker.controller === null) return () => undefined
    const tell = () => {
      ready = true
      listener()
    }
    navigator.serviceWorker.addEventListener('controllerchange', tell)
    return () => navigator.serviceWorker.removeEventListener('controllerchange', tell)
  },
  apply: () => window.location.reload(),
}
