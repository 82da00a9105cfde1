import type { Policy } from 'gateway/release/compile-policy.ts'
import type { ReleaseView } from 'gateway/release/policy-model.ts'
import { holderNatureOf } from 'gateway/release/release.ts'
import type { RawRecord, RawValue } from './raw-record.ts'

/** Values that may stand in clear in one answer. */
export type Allowance = ReadonlySet<string>

/** A number of the holder counts as one whatever field it stands in: in a type-111 record the credit code is one. */
function cellField(record: RawRecord, value: RawValue): RawValue['field'] {
  const isPersonal = holderNatureOf(record) === 'person'
  if (value.text === record.holderCode) return isPersonal ? 'identityNumber' : 'creditCode'
  return value.field
}

/** The values of these records that the policy releases in clear in this view. */
export function clearValues(policy: Policy, records: readonly RawRecord[], view: ReleaseView): readonly string[] {
  return records.flatMap((record) => {
    const table = policy.tableOf({ ...view, kind: record.kind, holder: holderNatureOf(record) })
    const clear = new Set(table.cells.filter(({ treatment }) => treatment === 'clear').map(({ field }) => field))
    return record.values
      .filter((value) => {
        const field = cellField(record, value)
        return field !== undefined && clear.has(field)
      })
      .map(({ text }) => text)
  })
}
