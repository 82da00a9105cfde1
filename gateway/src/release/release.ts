import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import type { Policy, ReleaseCell, ReleaseStep, ReleaseTable } from './compile-policy.ts'
import { identityContentOf } from './identity-number-shape.ts'
import { instantText } from './instant-text.ts'
import type { HolderNature, ReleaseView } from './policy-model.ts'
import type { FieldValue, PolicyRecord } from './policy-record.ts'
import type { Released, ReleasedRecord } from './released.ts'

/** What a release is made for; `today` is the calendar day `YYYY-MM-DD` in UTC+8, from which `validNow` follows. */
export interface ReleaseRequest extends ReleaseView {
  readonly today: string
}

/** 其他组织有效证件 (GB/T 36903 Annex A): an organisation without a credit code. */
const OTHER_ORGANISATION = '099'

/** Whose record it is: practitioner kinds are always a person's; elsewhere every code type but an organisation's is. */
export function holderNatureOf(record: Pick<PolicyRecord, 'kind' | 'holderCodeType'>): HolderNature {
  const isOrganisation =
    record.holderCodeType === HOLDER_CODE_TYPES.organisation || record.holderCodeType === OTHER_ORGANISATION
  return isOrganisation && record.kind <= 6 ? 'organisation' : 'person'
}

function textOf(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The cell by which a value really leaves: one that is an identity number follows the rule for identity numbers. */
function effectiveCell(
  cell: ReleaseCell,
  value: FieldValue,
  table: ReleaseTable,
  holderNumber: string | undefined,
): ReleaseCell | undefined {
  if (cell.field === 'identityNumber' || cell.field === 'photo' || typeof value === 'number') return cell
  const text = typeof value === 'string' ? value : value.join(' ')
  const content = identityContentOf(text, holderNumber)
  if (content === 'none') return cell
  const identity = table.identityNumber
  // A number inside a longer text or in a list cannot be masked by its own rule: all of it stays here.
  return content === 'is' && typeof value === 'string' ? identity : identity?.treatment === 'clear' ? cell : undefined
}

/** `undefined` when it cannot be told: an unknown status is neither valid nor not valid. */
function validNow(record: PolicyRecord, today: string): boolean | undefined {
  if (record.status === 'UNKNOWN') return undefined
  const from = textOf(record.values.validFrom?.reveal())
  const to = textOf(record.values.validTo?.reveal())
  return record.status === 'VALID' && (from === undefined || from <= today) && (to === undefined || today <= to)
}

function releaseComputed(cell: ReleaseCell, record: PolicyRecord, today: string, target: ReleasedRecord): void {
  if (cell.field === 'validNow') {
    const value = validNow(record, today)
    if (value === undefined) return
    target.validNow = value
  } else {
    if (record.statusReason === undefined) return
    target.statusReason = record.statusReason
  }
  target.treatments[cell.field] = cell.treatment
}

function releaseField(
  { cell, access }: ReleaseStep,
  record: PolicyRecord,
  table: ReleaseTable,
  holderNumber: string | undefined,
  target: ReleasedRecord,
): void {
  const value = access.read(record.values)
  if (value === undefined) return
  const effective = effectiveCell(cell, value, table, holderNumber)
  if (effective === undefined) return
  const treated = effective.apply(value)
  const stands = treated === undefined ? effective.treatment === 'exists' : access.put(target, treated)
  if (stands) access.tell(target.treatments, effective.treatment)
}

/** The brand of the policy: not exported, so that nothing else can make a released record. */
function isReleased(_record: ReleasedRecord): _record is Released<ReleasedRecord> {
  return true
}

/**
 * 放行: turns a record into what may leave in this view: structural members, the released fields, and how each was
 * treated. The only producer of `Released`. Withheld is the default: a field without a rule, without a value or with a
 * value of the wrong type is absent. Never fails; throws only for a kind, audience or purpose outside the vocabulary.
 */
export function release(policy: Policy, record: PolicyRecord, request: ReleaseRequest): Released<ReleasedRecord> {
  const { audience, purpose, today } = request
  const holder = holderNatureOf(record)
  const place = { audience, purpose, kind: record.kind, holder }
  const table = policy.tableOf(place)
  policy.heard?.(place, record.values)
  const target: ReleasedRecord = {
    kind: record.kind,
    typeCode: record.typeCode,
    title: table.title,
    status: record.status,
    province: record.province,
    asOf: instantText(record.asOf),
    stale: record.stale,
    treatments: {},
    policyVersion: policy.version,
    audience,
    purpose,
  }
  const holderNumber = textOf(record.values.identityNumber?.reveal())
  for (const step of table.steps) {
    if (step.computed) releaseComputed(step.cell, record, today, target)
    else releaseField(step, record, table, holderNumber, target)
  }
  if (!isReleased(target)) throw new Error('unreachable: every record made here is released')
  return target
}
