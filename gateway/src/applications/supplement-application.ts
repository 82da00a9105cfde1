import type { Application, SupplementRequest } from 'shared-types/contracts/applications.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { applicationAnswer, type HeardOf } from './application-answer.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import type { ApplicationMessage } from './application-message.ts'
import type { Applications, StoredApplication } from './application.ts'
import { brokenAnswers } from './check-answers.ts'
import { brokenMaterials } from './check-materials.ts'
import type { Materials } from './material.ts'
import { refusedFields, type FieldsRefusal } from './refused-fields.ts'

/** What a supplement needs; `now` in milliseconds. */
export interface SupplementApplicationDeps {
  readonly kinds: ApplicationKinds
  readonly applications: Applications
  readonly materials: Materials
  readonly evidence: EvidenceLog
  readonly heardOf: HeardOf
  readonly nudge: () => void
  readonly now: () => number
  readonly newId: () => string
}

/** `state-conflict`: nothing is wanted, or not any more. */
export type SupplementFailure = 'not-found' | 'state-conflict' | 'evidence-unavailable' | FieldsRefusal

/** 补正: hands in what the authority asked for. */
export type SupplementApplication = (
  viewer: HolderViewer,
  applicationId: string,
  request: SupplementRequest,
  requestId: string,
) => Promise<Result<Application, SupplementFailure>>

async function brokenSupplement(
  deps: SupplementApplicationDeps,
  viewer: HolderViewer,
  stored: StoredApplication,
  { fields = {}, materials = [] }: SupplementRequest,
): Promise<FieldsRefusal['fields']> {
  const { supplement } = stored
  if (supplement === undefined) return []
  const kind = deps.kinds.find(stored.kindId)
  // What is wanted now is asked for, whatever the form said; the texts are those of the kind where it has them.
  const questions = (kind?.fields ?? []).map((field) => ({
    ...field,
    required: supplement.fields.includes(field.name),
  }))
  const wanted = supplement.materials.map((material) => ({ material, required: true, label: { zh: '', en: '' } }))
  const optional = (kind?.materials ?? [])
    .filter(({ material }) => !supplement.materials.includes(material))
    .map((material) => ({ ...material, required: false }))
  const asked = { province: stored.province, materials: [...wanted, ...optional] }
  return [
    ...(kind === undefined ? [] : brokenAnswers({ ...kind, fields: questions }, fields)),
    ...(await brokenMaterials(deps.materials, viewer.person.personRef, asked, materials)),
  ]
}

function messageOf(stored: StoredApplication, request: SupplementRequest, at: number): ApplicationMessage {
  const { receiptNumber, matter, issueReason, steps } = stored
  return {
    operation: 'supplement',
    receiptNumber,
    typeCode: '',
    matter,
    issueReason,
    applicant: { name: '', code: '', codeType: '' },
    answers: request.fields ?? {},
    materials: request.materials ?? [],
    round: 1 + steps.filter(({ state }) => state === 'supplement-required').length,
    at,
  }
}

/** Makes the use case. Of two supplements at the same time one counts. */
export function createSupplementApplication(deps: SupplementApplicationDeps): SupplementApplication {
  return async (viewer, applicationId, request, requestId) => {
    const at = deps.now()
    const day = civilDay(at)
    const stored = await deps.applications.find(viewer.person, day, applicationId)
    const entry = {
      entryId: deps.newId(),
      at,
      event: 'application-supplemented',
      asker: askerOf(viewer),
      purpose: 'apply',
      requestId,
    } as const
    const refusal = async (failure: Exclude<SupplementFailure, FieldsRefusal>) => {
      const recorded = await deps.evidence.record({ ...entry, outcome: 'refused', reasons: [failure] })
      return recorded.ok ? fail(failure) : recorded
    }
    if (stored === undefined) return refusal('not-found')
    if (stored.state !== 'supplement-required') return refusal('state-conflict')
    const broken = await brokenSupplement(deps, viewer, stored, request)
    if (broken.length > 0) return fail(refusedFields(broken))
    const recorded = await deps.evidence.record({ ...entry, outcome: 'done' })
    if (!recorded.ok) return recorded
    const handedIn = await deps.applications.handInSupplement(
      applicationId,
      messageOf(stored, request, at),
      deps.newId(),
      at,
    )
    if (!handedIn) return fail('state-conflict')
    deps.nudge()
    const now = await deps.applications.find(viewer.person, day, applicationId)
    return now === undefined ? fail('not-found') : succeed(applicationAnswer(now, deps.heardOf, at))
  }
}
