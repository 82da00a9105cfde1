import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { Application, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { isProvinceCode, type ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { applicationAnswer, type HeardOf } from './application-answer.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import type { ApplicationMessage } from './application-message.ts'
import type { Applications, NewApplication } from './application.ts'
import { brokenAnswers } from './check-answers.ts'
import { brokenMaterials } from './check-materials.ts'
import type { Applicant, FindApplicant, FindApplicantFailure } from './find-applicant.ts'
import type { Materials } from './material.ts'
import { refusedFields } from './refused-fields.ts'
import { afterWorkingDays, type WorkingCalendar } from './working-days.ts'

/** What handing in needs; `now` in milliseconds. */
export interface SubmitApplicationDeps {
  readonly kinds: ApplicationKinds
  readonly calendar: WorkingCalendar
  readonly findApplicant: FindApplicant
  readonly applications: Applications
  readonly materials: Materials
  readonly evidence: EvidenceLog
  readonly heardOf: HeardOf
  /** Called once a message waits, so that it does not wait for the next round. */
  readonly nudge: () => void
  readonly now: () => number
  readonly newId: () => string
  readonly newDigits: (count: number) => string
}

/** `state-conflict`: the draft was confirmed before, under another key. */
export type SubmitFailure = FindApplicantFailure | 'idempotency-conflict' | 'state-conflict' | 'evidence-unavailable'

/** How something is handed in: under which key, and whose pictures and draft it is made of. */
export interface SubmitTerms {
  readonly idempotencyKey: string
  readonly requestId: string
  readonly draft?: { readonly draftId: string; readonly preparerRef: string }
}

/** 提交申请: takes an application in once per key; the receipt number is there at once, the province gets it as soon as it can. */
export type SubmitApplication = (
  viewer: HolderViewer,
  request: ApplicationRequest,
  terms: SubmitTerms,
) => Promise<Result<Application, SubmitFailure>>

/** One form of a request, whatever the order of its members. */
function canonical(request: ApplicationRequest): string {
  const { kindId, certificateId = '', creditCode = '', fields = {}, materials = [] } = request
  const answers = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const pictures = materials.map(({ material, materialId }) => [material, materialId])
  return JSON.stringify([kindId, certificateId, creditCode, answers, pictures])
}

function messageOf(
  viewer: HolderViewer,
  kind: ApplicationKind,
  request: ApplicationRequest,
  applicant: Applicant,
  { receiptNumber, at }: { receiptNumber: string; at: number },
): ApplicationMessage {
  const { name, identityNumber } = viewer.person
  const handler = { name: name.reveal(), code: identityNumber.reveal(), codeType: HOLDER_CODE_TYPES.identityNumber }
  const { typeCode, matter, issueReason } = kind
  return {
    operation: 'submission',
    receiptNumber,
    typeCode,
    matter,
    issueReason,
    ...(applicant.identifier === undefined ? {} : { identifier: applicant.identifier.reveal() }),
    applicant: applicant.party,
    ...(applicant.companyCode === undefined ? {} : { handler }),
    answers: request.fields ?? {},
    materials: request.materials ?? [],
    round: 1,
    at,
  }
}

interface Prepared {
  readonly kind: ApplicationKind
  readonly province: ProvinceCode
  readonly applicant: Applicant
}

async function prepare(
  deps: SubmitApplicationDeps,
  viewer: HolderViewer,
  request: ApplicationRequest,
  uploaderRef: string,
): Promise<Result<Prepared, FindApplicantFailure>> {
  const kind = deps.kinds.find(request.kindId)
  if (kind === undefined || !isProvinceCode(kind.province))
    return fail(refusedFields([{ path: 'kindId', rule: 'unknown' }]))
  const broken = [
    ...brokenAnswers(kind, request.fields ?? {}),
    ...(await brokenMaterials(deps.materials, uploaderRef, kind, request.materials ?? [])),
  ]
  if (broken.length > 0) return fail(refusedFields(broken))
  const applicant = await deps.findApplicant(viewer, kind, request)
  return applicant.ok ? succeed({ kind, province: kind.province, applicant: applicant.value }) : applicant
}

function newApplication(
  deps: SubmitApplicationDeps,
  viewer: HolderViewer,
  request: ApplicationRequest,
  terms: SubmitTerms,
  { kind, province, applicant }: Prepared,
): NewApplication {
  const at = deps.now()
  const day = civilDay(at)
  const receiptNumber = `${province}${day.slice(2).replaceAll('-', '')}${deps.newDigits(12)}`
  const { kindId, matter, issueReason, authority } = kind
  return {
    facts: {
      applicationId: deps.newId(),
      receiptNumber,
      kindId,
      province,
      kind: kind.kind,
      matter,
      issueReason,
      applicant: applicant.companyCode === undefined ? 'self' : 'company',
      authority: applicant.authority ?? authority,
      promisedDay: afterWorkingDays(day, kind.promisedWorkingDays, deps.calendar),
      submittedAt: at,
      assisted: terms.draft !== undefined,
    },
    person: viewer.person,
    ...(applicant.companyCode === undefined ? {} : { companyCode: applicant.companyCode }),
    idempotencyKey: terms.idempotencyKey,
    request: new Sensitive(canonical(request)),
    deliveryId: deps.newId(),
    message: messageOf(viewer, kind, request, applicant, { receiptNumber, at }),
    ...(terms.draft === undefined ? {} : { draftId: terms.draft.draftId }),
  }
}

/** Makes the use case. */
export function createSubmitApplication(deps: SubmitApplicationDeps): SubmitApplication {
  return async (viewer, request, terms) => {
    const prepared = await prepare(deps, viewer, request, terms.draft?.preparerRef ?? viewer.person.personRef)
    const entry = {
      entryId: deps.newId(),
      at: deps.now(),
      event: 'application-submitted',
      asker: askerOf(viewer),
      purpose: 'apply',
      requestId: terms.requestId,
    } as const
    if (!prepared.ok) {
      const reason = typeof prepared.failure === 'string' ? prepared.failure : prepared.failure.code
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [reason] })
      return recorded.ok ? prepared : recorded
    }
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const submission = await deps.applications.submit(newApplication(deps, viewer, request, terms, prepared.value))
    if (submission.outcome === 'conflict' || submission.outcome === 'gone')
      return fail(submission.outcome === 'conflict' ? 'idempotency-conflict' : 'state-conflict')
    deps.nudge()
    return succeed(applicationAnswer(submission.application, deps.heardOf, deps.now()))
  }
}
