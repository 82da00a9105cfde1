import { civilDate, type CivilDate } from './civil-date.ts'

/**
 * 公民身份号码, GB 11643-1999: 6 digits division, 8 digits date of birth, 3 digits sequence, 1 check character.
 * Residence permits of Hong Kong, Macao and Taiwan residents (81, 82, 83) follow the same rule.
 */

declare const identityNumberBrand: unique symbol

/** An identity number of 18 characters with a real date and the right check character; `X` in upper case. */
export type IdentityNumber = string & { readonly [identityNumberBrand]: true }

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_CHARACTERS = '10X98765432'
const EIGHTEEN = /^[1-9]\d{5}(\d{4})(\d{2})(\d{2})\d{3}[\dX]$/
const FIFTEEN = /^[1-9]\d{5}(\d{2})(\d{2})(\d{2})\d{3}$/

/** 校验码, ISO 7064 MOD 11-2: the check character after 17 digits; throws RangeError on anything else. */
export function identityNumberCheckCharacter(seventeenDigits: string): string {
  if (!/^\d{17}$/.test(seventeenDigits)) throw new RangeError('seventeenDigits: not 17 digits')
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeenDigits.charAt(index)), 0)
  return CHECK_CHARACTERS.charAt(sum % 11)
}

function isIdentityNumber(text: string): text is IdentityNumber {
  return birthDateIn(text) !== undefined && identityNumberCheckCharacter(text.slice(0, 17)) === text.charAt(17)
}

function birthDateIn(text: string): CivilDate | undefined {
  const [, year, month, day] = EIGHTEEN.exec(text) ?? []
  return civilDate(Number(year), Number(month), Number(day))
}

/**
 * Reads an identity number as typed (blanks around it and a small `x` are forgiven); undefined for another length, a
 * date that does not exist or a wrong check character. Divisions are not looked up: retired ones stay in use.
 */
export function parseIdentityNumber(text: string): IdentityNumber | undefined {
  const candidate = text.trim().toUpperCase()
  return isIdentityNumber(candidate) ? candidate : undefined
}

/** 出生日期 that an identity number holds. */
export function birthDateOf(identityNumber: IdentityNumber): CivilDate {
  const date = birthDateIn(identityNumber)
  if (date === undefined) throw new RangeError('identityNumber: not made by its parser')
  return date
}

/**
 * 像身份号码: for masking, where a wrong yes only hides too much. True for 18 characters with a real date, even with a
 * wrong check character (a typing error still tells who it is), and for the old 15 digits; blanks, hyphens, full-width
 * digits and a small `x` do not hide one.
 */
export function looksLikeIdentityNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  const [, year, month, day] = FIFTEEN.exec(plain) ?? []
  return birthDateIn(plain) !== undefined || civilDate(1900 + Number(year), Number(month), Number(day)) !== undefined
}
