import type { OnPageMissing } from '../ports.ts'

/** What webpack calls a part of the program that did not come. */
const PART_MISSING = 'ChunkLoadError'

/** Taro's router lets the failure of a page's script fall through to the window. */
export const onPageMissing: OnPageMissing = (listener) => {
  const tell = ({ reason }: PromiseRejectionEvent) => {
    if (reason instanceof Error && reason.name === PART_MISSING) listener()
  }
  window.addEventListener('unhandledrejection', tell)
  return () => window.removeEventListener('unhandledrejection', tell)
}
