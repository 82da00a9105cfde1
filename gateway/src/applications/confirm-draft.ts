import type { Draft, DraftOpening } from 'shared-types/contracts/application-drafts.ts'
import type { Application, ApplicationRequest } from 'shared-types/contracts/applications.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { HolderViewer } from '../identity/viewer.ts'
import { applicationAnswer, type HeardOf } from './application-answer.ts'
import type { Applications } from './application.ts'
import type { ApplicationKinds } from './application-kinds.ts'
import type { Drafts, OwnCertificates } from './draft.ts'
import type { SubmitApplication, SubmitFailure } from './submit-application.ts'

/** What opening needs; `now` in milliseconds. */
export interface OpenDraftDeps {
  readonly kinds: ApplicationKinds
  readonly drafts: Drafts
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** What confirming needs besides. */
export interface ConfirmDraftDeps extends Pick<OpenDraftDeps, 'kinds' | 'drafts' | 'now'> {
  readonly submitApplication: SubmitApplication
  readonly applications: Pick<Applications, 'findByKey'>
  readonly ownCertificates: OwnCertificates
  readonly heardOf: HeardOf
}

/** 打开代填: what somebody prepared for this viewer; anybody else, a wrong or an old code is `not-found`. */
export type OpenDraft = (
  viewer: HolderViewer,
  opening: DraftOpening,
  requestId: string,
) => Promise<Result<Draft, 'not-found' | 'evidence-unavailable'>>

/** 本人确认: hands in what was prepared, on the citizen's own phone. */
export type ConfirmDraft = (
  viewer: HolderViewer,
  draftId: string,
  terms: { readonly idempotencyKey: string; readonly requestId: string; readonly certificateId?: string },
) => Promise<Result<Application, SubmitFailure>>

/** First character and one star: enough to know whether it is who one thinks. */
function shortName(name: string): string {
  const [first = ''] = name
  return `${first}*`
}

/** Makes the use case. */
export function createOpenDraft(deps: OpenDraftDeps): OpenDraft {
  return async (viewer, { code }, requestId) => {
    const at = deps.now()
    const found = await deps.drafts.openByCode(viewer.person, code, at)
    const kind = found && deps.kinds.find(found.application.kindId)
    const recorded = await deps.evidence.record({
      entryId: deps.newId(),
      at,
      event: 'application-draft-opened',
      asker: askerOf(viewer),
      purpose: 'apply',
      requestId,
      ...(kind === undefined ? { outcome: 'refused', reasons: ['not-found'] } : { outcome: 'done' }),
    })
    if (!recorded.ok) return recorded
    if (found === undefined || kind === undefined) return fail('not-found')
    const { draftId, application, preparerName, expiresAt } = found
    const { fields = {}, materials = [] } = application
    return succeed({
      draftId,
      kind,
      answers: APPLICATION_FIELDS.flatMap((field) => {
        const value = fields[field]
        return value === undefined ? [] : [{ field, value }]
      }),
      materials: materials.map(({ material }) => material),
      preparedBy: shortName(preparerName.reveal()),
      expiresAt: new Date(expiresAt).toISOString(),
    })
  }
}

/** The preparer cannot name the citizen's certificate: it is the only one of its kind in the citizen's own list. */
async function withOwnCertificate(
  deps: ConfirmDraftDeps,
  { person }: HolderViewer,
  application: ApplicationRequest,
): Promise<ApplicationRequest> {
  const kind = deps.kinds.find(application.kindId)
  if (kind === undefined || !kind.needsCertificate) return application
  const [certificateId, ...others] = await deps.ownCertificates.ofKind(person.personRef, kind.kind, kind.province)
  return certificateId === undefined || others.length > 0 ? application : { ...application, certificateId }
}

/** Makes the use case. Confirmed again under the same key, it is what was handed in. */
export function createConfirmDraft(deps: ConfirmDraftDeps): ConfirmDraft {
  return async (viewer, draftId, { idempotencyKey, requestId, certificateId }) => {
    const found = await deps.drafts.openById(viewer.person, draftId, deps.now())
    if (found === undefined) {
      const confirmed = await deps.applications.findByKey(viewer.person, idempotencyKey)
      if (confirmed === undefined) return fail('not-found')
      return succeed(applicationAnswer(confirmed, deps.heardOf, deps.now()))
    }
    const draft = { draftId, preparerRef: found.preparerRef }
    const application =
      certificateId === undefined
        ? await withOwnCertificate(deps, viewer, found.application)
        : { ...found.application, certificateId }
    return deps.submitApplication(viewer, application, { idempotencyKey, requestId, draft })
  }
}
