/** Prefix of a hand-over code 确认码 in a QR: no link, so that a scanner never follows it. */
const DRAFT_PREFIX = 'RTD1:'

const DRAFT_CODE = /^\d{8}$/

/** 确认码二维码内容: what the preparer's screen shows as QR; one alphanumeric segment. */
export function draftCodeText(code: string): string {
  return `${DRAFT_PREFIX}${code}`
}

/** The eight digits in a scanned or typed text, spaces and prefix aside; undefined when it is no such code. */
export function parseDraftCode(text: string): string | undefined {
  const bare = text.trim().toUpperCase().replace(/ /g, '')
  const code = bare.startsWith(DRAFT_PREFIX) ? bare.slice(DRAFT_PREFIX.length) : bare
  return DRAFT_CODE.test(code) ? code : undefined
}
