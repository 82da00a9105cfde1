import type { HideFromCapture } from '../ports.ts'

/** No browser lets a page hide from screenshots: nothing happens. */
export const hideFromCapture: HideFromCapture = () => () => undefined
