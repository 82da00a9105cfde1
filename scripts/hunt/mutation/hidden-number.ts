import type { Members } from './deform.ts'
import { pick } from './pick.ts'

/** Members of each wire that hold a text of any kind, in which a number could come along. */
const TEXT_MEMBERS = [
  ...['ZZBH', 'CZZT', 'KZ_ZZ', 'KZ_SJHM', 'KZ_FWDW', 'KZ_YHMC', 'KZ_TYSHXYDM', 'KZ_FDDBR', 'KZ_JYXKZH', 'KZ_JYQY'],
  ...['KZ_ZJCX', 'KZ_CXDJ', 'KZ_CYZGLB', 'KZ_JYFW', 'KZ_CLLX', 'KZ_CLSBDH', 'KZ_CPHM', 'ZZBFJG', 'KZ_XB'],
  ...['certNumber', 'holderName', 'issueDept', 'companyName', 'permitNumber', 'plateNo'],
]

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

/** The forms in which a number is written. */
const FORMS: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.toLowerCase(),
  (number) => ` ${number} `,
  (number) => `证件号码：${number}`,
  fullWidth,
  (number) => `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`,
  (number) => `${number.slice(0, 6)}-${number.slice(6)}`,
  (number) => Array.from(number).join('.'),
]

/** Puts the holder's own number into a field where nobody expects it. */
export function withHiddenNumber(raw: Members, number: string): Members {
  const known = TEXT_MEMBERS.filter((name) => Object.hasOwn(raw, name))
  const name = pick(known.length === 0 ? TEXT_MEMBERS : known)
  return { ...raw, [name]: pick(FORMS)(number) }
}

/** Whether a text tells the whole number, however it is written. */
export function tellsNumber(text: string, number: string): boolean {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-_.·]/g, '')
  return plain.includes(number.toUpperCase())
}
