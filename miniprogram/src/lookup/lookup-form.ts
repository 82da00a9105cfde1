import type { LookupRequest } from 'shared-types/contracts/lookups.ts'
import { looksLikeIdentityNumber, parseIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import type { PlateColor } from 'shared-types/vocabulary/plate-colors.ts'
import { parsePlate } from 'shared-types/vocabulary/plate.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** 查询表 as it is filled in; `plateNumber` begins with the officer's province. */
export interface LookupForm {
  readonly by: LookupRequest['by']
  readonly plateNumber: string
  readonly plateColor?: PlateColor
  readonly certificateNumber: string
  readonly typeCode?: string
  readonly name: string
  readonly idNumber: string
  readonly forCase: boolean
  readonly caseNumber: string
}

/** An empty form; `character` is the first of plates of the officer's province, empty when it is not known. */
export function emptyLookupForm(character: string): LookupForm {
  return {
    by: 'plate',
    plateNumber: character,
    certificateNumber: '',
    name: '',
    idNumber: '',
    forCase: false,
    caseNumber: '',
  }
}

/** What is wrong with a form; the first fault from the top. */
export type LookupFault =
  'plate' | 'color' | 'certificateNumber' | 'kind' | 'name' | 'idNumber' | 'caseNumber' | 'personalNumber'

const CASE_NUMBER = /^[0-9A-Za-z\u4E00-\u9FFF\u3014\u3015\uFF08\uFF09()-]{4,40}$/
const DIGITS_OF_A_PERSON = /\d{14,}/

type Ground = Pick<LookupRequest, 'reference' | 'purpose'>

function groundOf(form: LookupForm, taskNumber: string): Result<Ground, LookupFault> {
  if (!form.forCase) return succeed({ reference: { kind: 'task', number: taskNumber }, purpose: 'lookup-roadside' })
  const number = form.caseNumber.trim()
  if (!CASE_NUMBER.test(number)) return fail('caseNumber')
  if (looksLikeIdentityNumber(number) || DIGITS_OF_A_PERSON.test(number)) return fail('personalNumber')
  return succeed({ reference: { kind: 'case', number }, purpose: 'lookup-case' })
}

function factsOf(form: LookupForm, ground: Ground): Result<LookupRequest, LookupFault> {
  switch (form.by) {
    case 'plate': {
      const plateNumber = parsePlate(form.plateNumber)
      if (plateNumber === undefined) return fail('plate')
      if (form.plateColor === undefined) return fail('color')
      return succeed({ by: 'plate', plateNumber, plateColor: form.plateColor, ...ground })
    }
    case 'certificate-number': {
      const certificateNumber = form.certificateNumber.trim()
      if (certificateNumber === '') return fail('certificateNumber')
      if (form.typeCode === undefined) return fail('kind')
      return succeed({ by: 'certificate-number', certificateNumber, typeCode: form.typeCode, ...ground })
    }
    case 'practitioner': {
      const name = form.name.trim()
      const idNumber = parseIdentityNumber(form.idNumber.trim().toUpperCase())
      if (name === '') return fail('name')
      return idNumber === undefined ? fail('idNumber') : succeed({ by: 'practitioner', name, idNumber, ...ground })
    }
  }
}

/** The request of a form, or its first fault. */
export function lookupRequest(form: LookupForm, taskNumber: string): Result<LookupRequest, LookupFault> {
  const ground = groundOf(form, taskNumber)
  return ground.ok ? factsOf(form, ground.value) : ground
}
