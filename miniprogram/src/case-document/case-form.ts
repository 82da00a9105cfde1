import type { CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import type { CaseReason } from 'shared-types/vocabulary/case-reasons.ts'
import { looksLikeIdentityNumber } from 'shared-types/vocabulary/identity-number.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** 取证表 as it is typed. */
export interface CaseForm {
  readonly caseNumber: string
  readonly secondName: string
  readonly secondBadge: string
  readonly reason?: CaseReason
}

/** An empty form. */
export const EMPTY_CASE_FORM: CaseForm = { caseNumber: '', secondName: '', secondBadge: '' }

/** What is wrong with a form; the first fault from the top. */
export type CaseFormFault = 'caseNumber' | 'personalNumber' | 'secondOfficer' | 'reason'

const CASE_NUMBER = /^[0-9A-Za-z\u4E00-\u9FFF\u3014\u3015\uFF08\uFF09()-]{4,40}$/
const BADGE = /^[0-9A-Z]{4,20}$/
const DIGITS_OF_A_PERSON = /\d{14,}/

/** The request of a form, for the code that was just verified; or its first fault. Whether the officers are real is the gateway's to say. */
export function caseRequest(
  form: CaseForm,
  code: string,
  ownBadge: string | undefined,
): Result<CaseDocumentRequest, CaseFormFault> {
  const number = form.caseNumber.trim()
  const name = form.secondName.trim()
  const badgeNumber = form.secondBadge.trim().toUpperCase()
  if (!CASE_NUMBER.test(number)) return fail('caseNumber')
  if (looksLikeIdentityNumber(number) || DIGITS_OF_A_PERSON.test(number)) return fail('personalNumber')
  const isOther = badgeNumber !== ownBadge
  if (name === '' || Array.from(name).length > 50 || !BADGE.test(badgeNumber) || !isOther) return fail('secondOfficer')
  if (form.reason === undefined) return fail('reason')
  return succeed({
    code,
    reference: { kind: 'case', number },
    secondOfficer: { name, badgeNumber },
    reason: form.reason,
  })
}
