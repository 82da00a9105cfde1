import type { Consent } from 'shared-types/contracts/consents.ts'
import { CONSENT_TERMS, type ConsentScope } from 'shared-types/vocabulary/consents.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import { stateOf, type ConsentRecord, type Consents, type Holder } from './consent.ts'
import { consentOf } from './list-consents.ts'

/** What deciding needs. */
export interface DecideConsentDeps {
  readonly consents: Consents
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** `state-conflict`: the text that was shown is not the one that stands now. */
export type GiveConsentFailure = 'state-conflict' | 'evidence-unavailable'

/** 同意: to the present text; the same again changes nothing and writes nothing. */
export type GiveConsent = (
  viewer: Holder,
  scope: ConsentScope,
  textVersion: string,
  requestId: string,
) => Promise<Result<Consent, GiveConsentFailure>>

/** 撤回: ends the consent from this moment; without one that stands nothing happens. Nothing else is lost by it. */
export type WithdrawConsent = (
  viewer: Holder,
  scope: ConsentScope,
  requestId: string,
) => Promise<Result<void, 'evidence-unavailable'>>

async function recordOf(
  { consents }: DecideConsentDeps,
  { accountId }: Holder,
  scope: ConsentScope,
): Promise<ConsentRecord | undefined> {
  return (await consents.of(accountId))?.records.find((record) => record.scope === scope)
}

function record(
  deps: DecideConsentDeps,
  viewer: Holder,
  act: {
    readonly event: 'consent-given' | 'consent-withdrawn'
    readonly consent: { readonly scope: ConsentScope; readonly textVersion: string }
    readonly at: number
    readonly requestId: string
  },
): Promise<Result<void, 'evidence-unavailable'>> {
  return deps.evidence.record({ ...act, entryId: deps.newId(), outcome: 'done', asker: askerOf(viewer) })
}

/** Makes the use case. */
export function createGiveConsent(deps: DecideConsentDeps): GiveConsent {
  return async (viewer, scope, textVersion, requestId) => {
    if (textVersion !== CONSENT_TERMS[scope].textVersion) return fail('state-conflict')
    const earlier = await recordOf(deps, viewer, scope)
    if (stateOf(earlier, scope) === 'given') return succeed(consentOf(scope, earlier))
    const at = deps.now()
    const recorded = await record(deps, viewer, {
      event: 'consent-given',
      consent: { scope, textVersion },
      at,
      requestId,
    })
    if (!recorded.ok) return recorded
    const { accountId, person } = viewer
    await deps.consents.give({ accountId, personRef: person.personRef, scope, textVersion, at })
    return succeed(consentOf(scope, { scope, textVersion, givenAt: at }))
  }
}

/** Makes the use case. */
export function createWithdrawConsent(deps: DecideConsentDeps): WithdrawConsent {
  return async (viewer, scope, requestId) => {
    const earlier = await recordOf(deps, viewer, scope)
    if (earlier === undefined || earlier.withdrawnAt !== undefined) return succeed(undefined)
    const at = deps.now()
    const consent = { scope, textVersion: earlier.textVersion }
    const recorded = await record(deps, viewer, { event: 'consent-withdrawn', consent, at, requestId })
    if (!recorded.ok) return recorded
    await deps.consents.withdraw(viewer.accountId, scope, at)
    return succeed(undefined)
  }
}
