import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import type { MappedField } from '../../certificates/province-details.ts'
import { READ_FIELD } from './read-field.ts'
import type { LayoutItem } from './record-layout.ts'

/** Items of a dialect from the names under which it tells the fields; other lists than by commas are read by `readers`. */
export function itemsNamed(
  names: Readonly<Partial<Record<MappedField, string>>>,
  readers: Readonly<Partial<Record<MappedField, LayoutItem['read']>>> = {},
  place?: 'column',
): readonly LayoutItem[] {
  return CERTIFICATE_FIELDS.flatMap((field): LayoutItem[] => {
    if (field === 'identityNumber' || field === 'validNow' || field === 'statusReason') return []
    const name = names[field]
    if (name === undefined) return []
    return [{ field, name, read: readers[field] ?? READ_FIELD[field], ...(place === undefined ? {} : { place }) }]
  })
}
