import type { OnVisibilityChange } from '../ports.ts'

/** The page's visibility: another tab, a locked phone. */
export const onVisibilityChange: OnVisibilityChange = (listener) => {
  const tell = () => listener(document.visibilityState === 'visible')
  document.addEventListener('visibilitychange', tell)
  return () => document.removeEventListener('visibilitychange', tell)
}
