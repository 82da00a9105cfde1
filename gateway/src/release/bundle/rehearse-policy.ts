import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Policy } from '../compile-policy.ts'
import type { Treatment } from '../policy-model.ts'
import { treatmentsIn } from './compare-policies.ts'
import type { RecordedRequest, RequestShape } from './recorded-request.ts'
import { changeOf } from './treatment-order.ts'

/** What one field of one view would do otherwise for the requests that were recorded. */
export interface RehearsedChange extends Omit<RequestShape, 'fields'> {
  readonly field: CertificateField
  readonly before: Treatment
  readonly after: Treatment
  /** Requests whose record held the field: there it would leave, or stay. */
  readonly held: number
  /**
   * Requests whose record did not hold it: the upstream has no such value, or was not asked because the policy in force
   * releases none. After the change it is asked, and leaves wherever it is held.
   */
  readonly notAsked: number
}

/** 预演: recorded requests against a policy that is not in force. */
export interface Rehearsal {
  /** Requests that were replayed. */
  readonly requests: number
  /** What would newly leave, or leave less treated. */
  readonly leavesNew: readonly RehearsedChange[]
  /** What would leave no more, or more treated. */
  readonly leavesLess: readonly RehearsedChange[]
}

/** Fields that an answer computes from the record itself, so every record counts as holding them. */
const COMPUTED: readonly CertificateField[] = ['validNow', 'statusReason']

/** Replays the requests under both policies. Pure: shapes and counts alone, for nothing else was recorded. */
export function rehearsePolicy(before: Policy, after: Policy, recorded: readonly RecordedRequest[]): Rehearsal {
  const leavesNew: RehearsedChange[] = []
  const leavesLess: RehearsedChange[] = []
  for (const group of byTable(recorded)) {
    const [{ audience, purpose, kind, holder }] = group
    const place = { audience, purpose, kind, holder }
    const [old, next] = [treatmentsIn(before, place), treatmentsIn(after, place)]
    for (const field of CERTIFICATE_FIELDS) {
      const [was, will] = [old.get(field) ?? 'withhold', next.get(field) ?? 'withhold']
      const change = changeOf(was, will)
      if (change === 'same') continue
      const rehearsed = { ...place, field, before: was, after: will, ...holding(group, field) }
      if (change === 'widens') leavesNew.push(rehearsed)
      else leavesLess.push(rehearsed)
    }
  }
  return { requests: total(recorded), leavesNew, leavesLess }
}

type Group = readonly [RecordedRequest, ...RecordedRequest[]]

function byTable(recorded: readonly RecordedRequest[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const request of recorded) {
    const key = `${request.audience} ${request.purpose} ${String(request.kind)} ${request.holder}`
    const group = groups.get(key)
    groups.set(key, group === undefined ? [request] : [...group, request])
  }
  return [...groups.values()]
}

function holding(group: Group, field: CertificateField): Pick<RehearsedChange, 'held' | 'notAsked'> {
  const holds = group.filter(({ fields }) => COMPUTED.includes(field) || fields.includes(field))
  const held = total(holds)
  return { held, notAsked: total(group) - held }
}

function total(requests: readonly RecordedRequest[]): number {
  return requests.reduce((sum, { count }) => sum + count, 0)
}
