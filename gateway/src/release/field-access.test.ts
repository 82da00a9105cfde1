import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { describe, expect, it } from 'vitest'
import { FIELD_ACCESS } from './field-access.ts'
import { valueTypeOf } from './field-value-types.ts'
import type { FieldValue } from './policy-record.ts'
import type { ReleasedValues } from './released.ts'
import { Sensitive } from './sensitive.ts'

const GOOD = { text: '甲', number: 7, list: ['02001'] } as const
const OTHERS = { text: 7, number: ['02001'], list: '甲' } as const

describe.each(CERTIFICATE_FIELDS)('%s', (field) => {
  const access = FIELD_ACCESS[field]
  const type = valueTypeOf(field)

  it('is told under its own name and no other', () => {
    const treatments: { [name: string]: string } = {}
    access.tell(treatments, 'clear')
    expect(treatments).toEqual({ [field]: 'clear' })
  })

  it('is read from its own name and written to it, if it is of its type', () => {
    const target: ReleasedValues = {}
    if (type === 'computed') {
      expect(access.put(target, '甲')).toBe(false)
      expect(access.read({ [field]: new Sensitive<FieldValue>('甲') })).toBeUndefined()
      return
    }
    const everything = Object.fromEntries(
      CERTIFICATE_FIELDS.map((each) => [each, new Sensitive<FieldValue>(`of ${each}`)]),
    )
    expect(access.read(everything)).toBe(`of ${field}`)
    expect(access.put(target, OTHERS[type])).toBe(false)
    expect(target).toEqual({})
    expect(access.put(target, GOOD[type])).toBe(true)
    expect(target).toEqual({ [field]: GOOD[type] })
  })
})
