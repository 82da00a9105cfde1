import type { HoldScreen, ScreenMeasures } from '../ports.ts'

/** A browser cannot set the brightness; it can keep the screen awake where the Wake Lock API exists. */
export const holdScreen: HoldScreen = async () => {
  try {
    const lock = await navigator.wakeLock.request('screen')
    return () => void lock.release()
  } catch {
    // not offered, not visible or refused by the battery saver: the code is shown all the same
    return () => {}
  }
}

/** Measures of the browser's window. */
export function screenMeasures(): ScreenMeasures {
  return { width: document.documentElement.clientWidth, pixelRatio: window.devicePixelRatio }
}

/** How much larger than usual the person has set text in the browser; 1 when unchanged. */
export function systemTextScale(): number {
  return Number.parseFloat(window.getComputedStyle(document.documentElement).fontSize) / 16
}
