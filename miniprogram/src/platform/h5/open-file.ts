import { succeed } from 'shared-types/vocabulary/result.ts'
import type { OpenFile } from '../ports.ts'

/** Long enough for the browser to take the file over. */
const TAKEN_OVER_MS = 60_000

/** The browser puts the file among its downloads. */
export const openFile: OpenFile = (place) => {
  const anchor = document.createElement('a')
  anchor.href = place
  anchor.download = 'voucher.pdf'
  anchor.click()
  setTimeout(() => URL.revokeObjectURL(place), TAKEN_OVER_MS)
  return Promise.resolve(succeed(true))
}
