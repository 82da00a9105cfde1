declare const phoneNumberBrand: unique symbol

/** 手机号码: 11 digits of a mainland mobile number, without country code (numbering plan; second digit 3 to 9, assumed). */
export type PhoneNumber = string & { readonly [phoneNumberBrand]: true }

function isPhoneNumber(text: string): text is PhoneNumber {
  return /^1[3-9]\d{9}$/.test(text)
}

/** Reads a mobile number as typed (blanks, hyphens and a leading +86 are forgiven); undefined when it is none. */
export function parsePhoneNumber(text: string): PhoneNumber | undefined {
  const candidate = text.replace(/[\s-]/g, '').replace(/^\+86/, '')
  return isPhoneNumber(candidate) ? candidate : undefined
}
