import type { Delegation, DelegationState } from 'shared-types/contracts/delegations.ts'
import { certificateKindFacts } from 'shared-types/vocabulary/certificate-kinds.ts'
import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { releaseTerms } from '../certificates/release-terms.ts'
import type { EvidenceLog } from '../evidence/evidence-log.ts'
import { askerOf } from '../identity/audit-asker.ts'
import type { SignedInViewer } from '../identity/viewer.ts'
import type { Policy } from '../release/compile-policy.ts'
import type { PolicyRecord } from '../release/policy-record.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import type { Delegations, FoundDelegation } from './delegation.ts'

/** What listing needs; `now` in milliseconds. */
export interface ListDelegationsDeps {
  readonly delegations: Delegations
  readonly activePolicy: () => Policy
  readonly evidence: EvidenceLog
  readonly now: () => number
  readonly newId: () => string
}

/** Both sides of the viewer's delegations 授权亮证, newest first; empty for nobody bound. */
export type ListDelegations = (
  viewer: SignedInViewer,
  requestId: string,
) => Promise<Result<{ delegations: Delegation[] }, 'evidence-unavailable'>>

interface ReleasedDelegation {
  readonly found: FoundDelegation
  readonly released: Released<ReleasedRecord>
}

const SIDES = ['received', 'given'] as const
const TERMS = { received: releaseTerms('authorised'), given: releaseTerms('company') } as const

function recordOf({ certificate, at }: FoundDelegation): PolicyRecord {
  const { kind, province, holderCodeType, plateNumber, companyName } = certificate
  const values = {
    ...(plateNumber === undefined ? {} : { plateNumber }),
    ...(companyName === undefined ? {} : { companyName }),
  }
  const typeCode = certificateKindFacts(kind)?.typeCode ?? ''
  // What was true when it was given; nobody was asked again.
  return { kind, typeCode, province, status: 'UNKNOWN', asOf: at, stale: true, holderCodeType, values }
}

function stateOf(found: FoundDelegation, day: string): DelegationState {
  if (found.ended || found.to < day) return 'ended'
  return found.accepted ? 'accepted' : 'offered'
}

function answerOf({ found, released }: ReleasedDelegation, day: string): Delegation {
  const { delegationId, side, from, to } = found
  return {
    delegationId,
    side,
    state: stateOf(found, day),
    kind: released.kind,
    ...(released.plateNumber === undefined ? {} : { plateNumber: released.plateNumber }),
    ...(released.companyName === undefined ? {} : { companyName: released.companyName }),
    ...(side === 'given' ? { driverName: found.driverName.reveal() } : {}),
    from,
    to,
  }
}

/** Makes the use case. */
export function createListDelegations(deps: ListDelegationsDeps): ListDelegations {
  return async (viewer, requestId) => {
    const { person } = viewer
    if (person === undefined) return succeed({ delegations: [] })
    const at = deps.now()
    const today = civilDay(at)
    const policy = deps.activePolicy()
    const listed = (await deps.delegations.listFor(person, today)).map((found) => ({
      found,
      released: release(policy, recordOf(found), { ...TERMS[found.side], today }),
    }))
    const entry = { at, event: 'delegations-listed', outcome: 'released', asker: askerOf(viewer), requestId } as const
    for (const side of SIDES) {
      const releases = listed
        .filter(({ found }) => found.side === side)
        .map(({ found, released }) => {
          const { subjectRef, kind } = found.certificate
          return { subjectRef, kind, treatments: released.treatments }
        })
      const recorded = await deps.evidence.record({
        ...entry,
        ...TERMS[side],
        entryId: deps.newId(),
        policyVersion: policy.version,
        releases,
      })
      if (!recorded.ok) return recorded
    }
    return succeed({ delegations: listed.map((one) => answerOf(one, today)) })
  }
}
