import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { STATUS_REASONS, type StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { Sample } from '../expectations.ts'
import { HOLDER_NATURES } from '../policy-model.ts'
import type { FieldValue } from '../policy-record.ts'
import { valueTypeOf } from '../field-value-types.ts'
import { Sensitive } from '../sensitive.ts'
import type { FaultSink } from './fault-sink.ts'
import type { TreeMember, TreeNode } from './policy-tree.ts'
import { groupOf, itemsOf, membersOf, textOf, wordOf } from './read-members.ts'

/** What the file of samples holds at its top. */
export const SAMPLES_MEMBERS = { required: ['samples'] } as const

/** The samples by name, and the day for which outputs are made of them. */
export interface ReadSamples {
  readonly today: string
  readonly records: ReadonlyMap<string, Sample>
}

/** Fields that a sample gives in values; `validNow` follows from the dates, the reason stands apart. */
const GIVEN_FIELDS = CERTIFICATE_FIELDS.filter((field) => valueTypeOf(field) !== 'computed')

function listOf(value: TreeNode, name: string, faults: FaultSink): FieldValue | undefined {
  const texts = itemsOf(value, name, faults).map((item) => textOf(item, name, faults))
  const known = texts.filter((text) => text !== undefined)
  return known.length === 0 ? undefined : known
}

function valueOf(field: CertificateField, { name, value }: TreeMember, faults: FaultSink): FieldValue | undefined {
  const type = valueTypeOf(field)
  if (type === 'list') return listOf(value, name, faults)
  const text = textOf(value, name, faults)
  if (text === undefined || type !== 'number') return text
  if (/^\d{1,6}(\.\d{1,3})?$/.test(text)) return Number(text)
  faults.report(value.line, `${name} is no number`, 'write digits, as in "12.5"')
  return undefined
}

/** All values of a sample: each field once, none left out. */
function valuesOf(node: TreeNode | undefined, faults: FaultSink): Sample['values'] {
  const values: { [F in CertificateField]?: Sensitive<FieldValue> } = {}
  const names = { required: GIVEN_FIELDS, optional: ['statusReason'] }
  membersOf(node, 'values', names, faults)
  for (const member of groupOf(node, 'values', faults)?.members ?? []) {
    const field = GIVEN_FIELDS.find((each) => each === member.name)
    if (field === undefined) continue
    const value = valueOf(field, member, faults)
    if (value !== undefined) values[field] = new Sensitive(value)
  }
  return values
}

function statusReasonOf(node: TreeNode | undefined, faults: FaultSink): StatusReason {
  const member = node?.type === 'group' ? node.members.find(({ name }) => name === 'statusReason') : undefined
  return wordOf(member?.value, STATUS_REASONS, 'reason of a status', faults) ?? 'other'
}

function sampleOf({ name, value }: TreeMember, faults: FaultSink): readonly [string, Sample] | undefined {
  const members = membersOf(value, `sample ${name}`, { required: ['holder', 'values'] }, faults)
  const holder = wordOf(members.get('holder'), HOLDER_NATURES, 'holder', faults)
  const values = valuesOf(members.get('values'), faults)
  if (holder === undefined) return undefined
  return [name, { holder, values, statusReason: statusReasonOf(members.get('values'), faults) }]
}

/** A calendar day; reports anything else. */
function dayOf(node: TreeNode | undefined, faults: FaultSink): string {
  const text = textOf(node, 'today', faults)
  if (node === undefined || text === undefined || /^\d{4}-\d{2}-\d{2}$/.test(text)) return text ?? ''
  faults.report(node.line, 'today is no day', 'write it as "2026-08-01"')
  return ''
}

/** Reads the file of samples; whatever is wrong is reported and left out. */
export function readSamples(tree: TreeNode, faults: FaultSink): ReadSamples {
  const node = membersOf(tree, 'the samples', SAMPLES_MEMBERS, faults).get('samples')
  const members = membersOf(node, 'samples', { required: ['today', 'records'] }, faults)
  const records = (groupOf(members.get('records'), 'records', faults)?.members ?? [])
    .map((member) => sampleOf(member, faults))
    .filter((sample) => sample !== undefined)
  return { today: dayOf(members.get('today'), faults), records: new Map(records) }
}
