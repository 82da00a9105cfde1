/**
 * 证件号码识别: whether a text is, or holds, an identity number, whatever the field is called. By shape (GB 11643: six
 * digits of a region, a plausible birth date, serial; the check digit is not asked for, a mistyped number is a person's
 * all the same) and by comparison with the holder's own number.
 */
export type IdentityContent = 'none' | 'is' | 'contains'

const DATE = '(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const SHORT_DATE = '\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const EIGHTEEN = new RegExp(`(?<!\\d)[1-9]\\d{5}${DATE}\\d{3}[\\dX](?!\\d)`)
const FIFTEEN = new RegExp(`(?<!\\d)[1-9]\\d{5}${SHORT_DATE}\\d{3}(?!\\d)`)

/** Digits that every identity number has at least; a text with fewer needs no search. */
const FEWEST_DIGITS = 15

function hasEnoughDigits(text: string): boolean {
  if (text.length < FEWEST_DIGITS) return false
  let digits = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) digits += 1
  }
  return digits >= FEWEST_DIGITS
}

function contentOf(match: string, text: string): IdentityContent {
  return match.length === text.length ? 'is' : 'contains'
}

function numberIn(text: string): string | undefined {
  return EIGHTEEN.exec(text)?.[0] ?? FIFTEEN.exec(text)?.[0]
}

/**
 * Looks for an identity number in a text; `holderNumber` is the number of the record's own holder, if it is a person's.
 * Full-width digits do not hide a number, nor do spaces and separators within it or around it.
 */
export function identityContentOf(text: string, holderNumber: string | undefined): IdentityContent {
  if (holderNumber !== undefined && holderNumber !== '' && text.includes(holderNumber)) {
    return contentOf(holderNumber, text)
  }
  if (!hasEnoughDigits(text)) return 'none'
  const plain = text.normalize('NFKC').toUpperCase()
  const compact = plain.replace(/[\s\-_.·*]/g, '')
  const found = numberIn(compact)
  if (found !== undefined) return contentOf(found, compact)
  return numberIn(plain) === undefined ? 'none' : 'contains'
}
