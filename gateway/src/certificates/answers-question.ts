import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { normaliseName } from '../identity/person-name.ts'
import type { FieldValue } from '../release/policy-record.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { LookupQuestion } from './lookup-question.ts'

/** Numbers and names are compared without regard to blanks, width and the case of letters. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

function nameOf(value: Sensitive<FieldValue> | undefined): Sensitive<FieldValue> | undefined {
  return value && new Sensitive<FieldValue>(normaliseName(String(value.reveal())))
}

/** A field that was not told cannot contradict; one that was must be the one asked about. */
function fits(value: Sensitive<FieldValue> | undefined, asked: string | number): boolean {
  return value === undefined || plain(String(value.reveal())) === plain(String(asked))
}

/**
 * 答的是不是问的: whether a certificate that an upstream told is one that was asked about. An upstream that tells another
 * one, by mistake or because it was made to, tells nothing.
 */
export function answersQuestion({ kind, values, ...certificate }: Certificate, question: LookupQuestion): boolean {
  switch (question.by) {
    case 'plate': {
      const isVehicle = kind === 5 || kind === 6
      return (
        isVehicle &&
        fits(values.plateNumber, question.plateNumber.reveal()) &&
        fits(values.plateColor, question.plateColor)
      )
    }
    case 'certificate-number':
      return kind === question.kind && fits(values.number, question.certificateNumber.reveal())
    case 'practitioner': {
      const isPractitioner = kind >= 7 && certificate.holderCodeType === HOLDER_CODE_TYPES.identityNumber
      const isTheirs = plain(certificate.holderCode.reveal()) === plain(question.idNumber.reveal())
      return isPractitioner && isTheirs && fits(nameOf(values.holderName), normaliseName(question.name.reveal()))
    }
  }
}
