import { parseCertificateIdentifier, checkCharacterMatches } from 'shared-types/vocabulary/certificate-identifier.ts'
import { parseCreditCode } from 'shared-types/vocabulary/credit-code.ts'
import { parseDrivingClasses } from 'shared-types/vocabulary/driving-classes.ts'
import { parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { plateShape } from 'shared-types/vocabulary/plate.ts'
import { qualificationCategoryLabel } from 'shared-types/vocabulary/qualification-categories.ts'
import { vehicleTypeLabel } from 'shared-types/vocabulary/vehicle-types.ts'

type Check = (text: string) => string | undefined

const isIdentity = (text: string): boolean => parseIdentityNumber(text) !== undefined
const isCredit = (text: string): boolean => parseCreditCode(text) !== undefined

/** What is wrong with a value that could be read; each says which rule it breaks. */
const CHECKS: Readonly<Partial<Record<string, Check>>> = {
  identifier: (text) => {
    const identifier = parseCertificateIdentifier(text)
    if (identifier === undefined) return 'is no certificate identifier (GB/T 36904)'
    return checkCharacterMatches(identifier) ? undefined : 'its check character is wrong (GB/T 36904)'
  },
  holderCode: (text) =>
    isIdentity(text) || isCredit(text) ? undefined : 'its check digit is wrong (GB 11643 or GB 32100)',
  creditCode: (text) =>
    isCredit(text) || isIdentity(text) ? undefined : 'its check character is wrong (GB 32100-2015)',
  plateNumber: (text) => (plateShape(text) === undefined ? 'is no plate of a known shape' : undefined),
  categories: (text) => {
    const unknown = text.split(',').filter((code) => qualificationCategoryLabel(code) === undefined)
    return unknown.length === 0 ? undefined : `codes that are in no list (JT/T 697.7): ${unknown.join(', ')}`
  },
  vehicleType: (text) =>
    vehicleTypeLabel(text) === undefined ? 'is in no list of vehicle types (GA/T 16.4)' : undefined,
  drivingClass: (text) => (parseDrivingClasses(text) === undefined ? 'is no class of a driving licence' : undefined),
}

/** 格式核对: the rule that a value breaks, in words; undefined when it breaks none that is known. */
export function formFault(tells: string, text: string): string | undefined {
  return CHECKS[tells]?.(text)
}
