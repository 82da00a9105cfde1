/** Root of GB/T 36904-2018 (as read in three public implementations). */
const ROOT = '1.2.156.3005.2'
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO/IEC 7064 MOD 37,36 check character over digits and capital letters. */
export function mod3736Check(text: string): string {
  let product = 36
  for (const character of text) {
    product = (product + ALPHABET.indexOf(character)) % 36
    product = ((product === 0 ? 36 : product) * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36)
}

/** 证照标识 of GB/T 36904-2018: type code, issuer's credit code, certificate number as serial, version from 001, check. */
export function makeCertificateIdentifier(
  typeCode: string,
  issuerCode: string,
  serial: string,
  versionNumber = 1,
): string {
  const version = String(versionNumber).padStart(3, '0')
  return [ROOT, typeCode, issuerCode, serial, version, mod3736Check(typeCode + issuerCode + serial + version)].join('.')
}
