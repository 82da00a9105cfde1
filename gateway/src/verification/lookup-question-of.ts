import type { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { kindOfTypeCode } from 'shared-types/vocabulary/certificate-kinds.ts'
import { parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { parsePlate } from 'shared-types/vocabulary/plate.ts'
import type { LookupQuestion } from '../certificates/lookup-question.ts'
import { normaliseName } from '../identity/person-name.ts'
import { Sensitive } from '../release/sensitive.ts'

/** The question of a request; undefined for a plate or number of no known form, which nobody is asked about. */
export function lookupQuestionOf(request: LookupRequest): LookupQuestion | undefined {
  switch (request.by) {
    case 'plate': {
      const plate = parsePlate(request.plateNumber)
      return plate && { by: 'plate', plateNumber: new Sensitive(plate), plateColor: request.plateColor }
    }
    case 'certificate-number': {
      const facts = kindOfTypeCode(request.typeCode)
      const number = request.certificateNumber.normalize('NFKC').replace(/\s/g, '').toUpperCase()
      if (facts === undefined || number === '') return undefined
      const { kind, typeCode } = facts
      return { by: 'certificate-number', certificateNumber: new Sensitive(number), kind, typeCode }
    }
    case 'practitioner': {
      const idNumber = parseIdentityNumber(request.idNumber.toUpperCase())
      const name = normaliseName(request.name)
      return idNumber && { by: 'practitioner', name: new Sensitive(name), idNumber: new Sensitive<string>(idNumber) }
    }
  }
}

/** What was asked about, as one text; only ever hashed under a key. */
export function subjectOf(question: LookupQuestion): string {
  switch (question.by) {
    case 'plate':
      return `plate|${question.plateNumber.reveal()}|${question.plateColor}`
    case 'certificate-number':
      return `number|${question.typeCode}|${question.certificateNumber.reveal()}`
    case 'practitioner':
      return `person|${question.idNumber.reveal()}`
  }
}
