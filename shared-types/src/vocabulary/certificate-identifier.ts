/**
 * 电子证照标识, GB/T 36904-2018: `1.2.156.3005.2.<type>.<issuer>.<serial>.<version>.<check>`. Limits of the serial are
 * assumed: live identifiers hold 9 to 32 characters, upper case.
 */
export interface CertificateIdentifier {
  /** 证照类型代码: credit code of the definer and a serial of three digits. */
  readonly typeCode: string
  /** 证照颁发机构代码: credit code; some live data holds a division code of six digits. */
  readonly issuerCode: string
  /** 流水号. */
  readonly serial: string
  /** 版本号: three digits, from 001. */
  readonly version: string
  /** 校验位, as it stands in the text: see `checkCharacterMatches`. */
  readonly checkCharacter: string
}

const ROOT = '1.2.156.3005.2'
const SHAPE = /^1\.2\.156\.3005\.2\.([0-9A-Z]{1,32})\.([0-9A-Z]{1,32})\.([0-9A-Z_-]{1,64})\.(\d{3})\.([0-9A-Z])$/
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** The parts of an identifier that its check character covers. */
export type CheckedParts = Omit<CertificateIdentifier, 'checkCharacter'>

/**
 * 校验位 by ISO/IEC 7064 MOD 37,36 over type, issuer, serial and version, without root and dots; characters outside
 * 0–9 and A–Z are skipped, as a published example with `_` does.
 */
export function identifierCheckCharacter({ typeCode, issuerCode, serial, version }: CheckedParts): string {
  let product = 36
  for (const character of `${typeCode}${issuerCode}${serial}${version}`) {
    const value = ALPHABET.indexOf(character)
    if (value < 0) continue
    const sum = (product + value) % 36
    product = ((sum === 0 ? 36 : sum) * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36)
}

/** Reads an identifier by its shape; undefined when it has another. A wrong check character is still read. */
export function parseCertificateIdentifier(text: string): CertificateIdentifier | undefined {
  const [, typeCode, issuerCode, serial, version, checkCharacter] = SHAPE.exec(text) ?? []
  if (typeCode === undefined || issuerCode === undefined || serial === undefined) return undefined
  if (version === undefined || checkCharacter === undefined) return undefined
  return { typeCode, issuerCode, serial, version, checkCharacter }
}

/**
 * True when the check character fits. An upstream's identifier that does not fit is a matter of data quality, not of
 * forgery: live data deviates (assumed policy).
 */
export function checkCharacterMatches(identifier: CertificateIdentifier): boolean {
  return identifierCheckCharacter(identifier) === identifier.checkCharacter
}

/** Writes an identifier with its check character; throws RangeError when a part has not the shape. */
export function formatCertificateIdentifier(parts: CheckedParts): string {
  const { typeCode, issuerCode, serial, version } = parts
  const text = `${ROOT}.${typeCode}.${issuerCode}.${serial}.${version}.${identifierCheckCharacter(parts)}`
  if (!SHAPE.test(text)) throw new RangeError('parts: a part of the identifier has not the shape of GB/T 36904')
  return text
}
