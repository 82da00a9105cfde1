import { PRINTED_PREFIX } from 'shared-types/presentation-code/printed-code.ts'
import type { OnArrivedCode } from '../ports.ts'

/**
 * 随链接来的码: the code that follows `/V/` when somebody opened a public code's link, or `/P/` of a printed one. The very first step of the
 * app: the address is replaced before anything is asked of the network or kept, so that no log, history entry or
 * referrer holds the code. Undefined when the page was not opened through such a link, or the link holds no code. The
 * code is handed on behind the prefix without a host: this page itself was served by the host that stood in the link.
 */
export function takeArrivedCode(): string | undefined {
  const { pathname } = window.location
  const [, folder] = /^\/([vp])\//i.exec(pathname) ?? []
  if (folder === undefined) return undefined
  window.history.replaceState(null, '', '/#/verify/pages/check/index')
  const digits = pathname.slice('/V/'.length)
  if (digits === '') return undefined
  return folder.toUpperCase() === 'P' ? `${PRINTED_PREFIX}${digits}` : `RTC1:${digits}`
}

/** A link opened in a browser loads the page anew: nothing arrives later. */
export const onArrivedCode: OnArrivedCode = () => () => undefined
