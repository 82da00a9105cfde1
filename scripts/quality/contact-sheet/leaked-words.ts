/** Language of a picture. */
export type SheetLanguage = 'zh' | 'en'

/** What only a program says; in no language's texts. */
const PROGRAM = /\b(undefined|null|NaN|Infinity)\b|\[object|function ?\(|\{\{|=>/
/** A reason, status or field name as it stands on the wire. */
const CODE =
  /\b[a-z]+(?:-[a-z]+)+\b|\b[a-z]+[A-Z][A-Za-z]+\b|\b(?:VALID|SUSPENDED|EXPIRED|REPLACED|CANCELLED|REVOKED|WITHDRAWN|UNKNOWN)\b/
/** Names that stay as they are in Chinese too. */
const NAMES = [
  'WeChat',
  'English',
  'RTC1',
  'QR',
  'H5',
  'PDF',
  'OFD',
  'IC',
  'GPS',
  'SM2',
  'SM3',
  'HTTPS',
  'CERT.EXAMPLE.CN',
  'EXAMPLE',
]
/** Not words: hosts, plates, vehicles' numbers, ids of receipts, grades of credit. */
const DATA =
  /\b[\w-]+(?:\.[\w-]+)+\b|\p{Script=Han}[A-Z]·?[A-Z0-9]{5,6}|[A-HJ-NPR-Z0-9]{17}|[\w-]{20,}|\b(?:A{1,3}|B)\b/gu
/** Words of English compounds that look like one of our codes. */
const COMPOUNDS =
  /\b(sign-in|sign-out|check-in|real-name|read-only|so-called|one-time|up-to-date|two-wheeled|ride-hailing|half-trailer|semi-trailer|twenty-[a-z]+|thirty-[a-z]+|forty-[a-z]+|fifty-[a-z]+)\b/gi

/** Words of the program, or of the other language, among the words of a Chinese picture; `en` checks the first alone. */
export function leakedWords(texts: readonly string[], language: SheetLanguage): readonly string[] {
  return [...new Set(texts)].flatMap((text) => {
    const plain = text.replaceAll(DATA, '').replaceAll(COMPOUNDS, '')
    const program = PROGRAM.exec(plain)?.[0] ?? CODE.exec(plain)?.[0]
    if (program !== undefined) return [`a word of the program: «${program}» in «${text.slice(0, 40)}»`]
    if (language === 'en') return []
    const known = NAMES.reduce((rest, name) => rest.replaceAll(name, ''), text.replaceAll(DATA, ''))
    const english = /[A-Za-z]{3,}/.exec(known)?.[0]
    return english === undefined ? [] : [`English in a Chinese picture: «${english}» in «${text.slice(0, 40)}»`]
  })
}
