/** 统一社会信用代码, GB 32100-2015: 18 characters, the last one a check character, MOD 31 over an alphabet without I O S V Z. */

declare const creditCodeBrand: unique symbol

/** A credit code in upper case with the right check character. */
export type CreditCode = string & { readonly [creditCodeBrand]: true }

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const
const SHAPE = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** 校验码 after the first 17 characters (GB 32100-2015 clause 5.2.6); throws RangeError on characters outside the alphabet. */
export function creditCodeCheckCharacter(seventeenCharacters: string): string {
  if (!/^[0-9A-HJ-NPQRTUWXY]{17}$/.test(seventeenCharacters))
    throw new RangeError('seventeenCharacters: not 17 of the alphabet')
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(seventeenCharacters.charAt(index)),
    0,
  )
  return ALPHABET.charAt((31 - (sum % 31)) % 31)
}

function isCreditCode(text: string): text is CreditCode {
  return SHAPE.test(text) && creditCodeCheckCharacter(text.slice(0, 17)) === text.charAt(17)
}

/** Reads a credit code as typed (blanks around it and small letters are forgiven); undefined when it is none. */
export function parseCreditCode(text: string): CreditCode | undefined {
  const candidate = text.trim().toUpperCase()
  return isCreditCode(candidate) ? candidate : undefined
}
