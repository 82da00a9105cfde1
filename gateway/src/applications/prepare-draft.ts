import type { DraftCreated, DraftRequest } from 'shared-types/contracts/application-drafts.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import { claimOf } from '../identity/claim.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import { brokenAnswers } from './check-answers.ts'
import { brokenMaterials } from './check-materials.ts'
import type { Drafts } from './draft.ts'
import type { Materials } from './material.ts'
import { refusedFields, type FieldsRefusal } from './refused-fields.ts'

/** What preparing needs; `now` in milliseconds. */
export interface PrepareDraftDeps {
  readonly kinds: ApplicationKinds
  readonly materials: Materials
  readonly drafts: Drafts
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
  readonly newDigits: (count: number) => string
}

/** Long enough to find the phone and read everything through. */
const LIFE_MS = 1_800_000
const CODE_DIGITS = 8

/** 代填: prepares an application for the person named; the same outcome whether or not such a person is bound. */
export type PrepareDraft = (
  viewer: HolderViewer,
  request: DraftRequest,
  requestId: string,
) => Promise<Result<DraftCreated, 'evidence-unavailable' | FieldsRefusal>>

/** Makes the use case. Whose certificate it is about is asked when the citizen confirms: the preparer learns nothing. */
export function createPrepareDraft(deps: PrepareDraftDeps): PrepareDraft {
  return async (viewer, { citizen, application }, requestId) => {
    const at = deps.now()
    const kind = deps.kinds.find(application.kindId)
    if (kind === undefined) return fail(refusedFields([{ path: 'application.kindId', rule: 'unknown' }]))
    const broken = [
      ...brokenAnswers(kind, application.fields ?? {}),
      ...(await brokenMaterials(deps.materials, viewer.person.personRef, kind, application.materials ?? [])),
    ]
    if (broken.length > 0)
      return fail(refusedFields(broken.map(({ path, rule }) => ({ path: `application.${path}`, rule }))))
    const recorded = await deps.evidence.record({
      entryId: deps.newId(),
      at,
      event: 'application-draft-prepared',
      outcome: 'done',
      asker: askerOf(viewer),
      purpose: 'apply',
      requestId,
    })
    if (!recorded.ok) return recorded
    const draft = { draftId: deps.newId(), code: deps.newDigits(CODE_DIGITS), expiresAt: at + LIFE_MS }
    await deps.drafts.prepare({ ...draft, preparer: viewer.person, citizen: claimOf(citizen), application })
    const { draftId, code, expiresAt } = draft
    return succeed({ draftId, code, expiresAt: new Date(expiresAt).toISOString() })
  }
}
