import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { certshareUnderTest } from '../../testing/certshare-under-test.ts'
import { certusageUnderTest } from '../../testing/certusage-under-test.ts'
import { DRIVER } from '../../testing/driver-facts.ts'
import { elicenseUnderTest } from '../../testing/elicense-under-test.ts'
import { elsspUnderTest } from '../../testing/elssp-under-test.ts'
import { assembleCertificate } from '../assemble-certificate.ts'
import { readCertshareCert } from '../certshare/read-certshare-cert.ts'
import { CERTUSAGE_LAYOUT } from '../certusage/certusage-layout.ts'
import { ELICENSE_LAYOUT } from '../elicense/elicense-layout.ts'
import { readElsspRecord } from '../elssp/read-elssp-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor, type DialectLayout } from '../record-layout.ts'
import type { ProvinceRecord } from '../province-record.ts'

interface Reader {
  readonly name: string
  readonly record: Readonly<Record<string, unknown>>
  readonly read: (wire: unknown) => ProvinceRecord | undefined
}

function readPlainly(dialect: DialectLayout): Reader['read'] {
  const layout = layoutFor(dialect, undefined)
  return (wire) => readLaidOutRecord(wire, layout)
}

const READERS: readonly Reader[] = [
  { name: 'elssp', record: elsspUnderTest.record(DRIVER), read: readElsspRecord },
  { name: 'certshare', record: certshareUnderTest.record(DRIVER), read: (wire) => readCertshareCert(wire) },
  { name: 'certusage', record: certusageUnderTest.record(DRIVER), read: readPlainly(CERTUSAGE_LAYOUT) },
  { name: 'elicense', record: elicenseUnderTest.record(DRIVER), read: readPlainly(ELICENSE_LAYOUT) },
]

/** Stands for whatever a province should not have sent; letters only, so that it would pass for a text. */
const CANARY = 'canary'

/** What became of a record: its values as JSON, or how it was refused. */
function outcomeOf(record: ProvinceRecord | undefined): string {
  if (record === undefined) return 'unreadable'
  const read = assembleCertificate(record, {
    province: '51',
    kinds: CERTIFICATE_KINDS,
    fields: CERTIFICATE_FIELDS,
    asOf: 0,
    report: () => undefined,
  })
  if (!read.ok) return read.failure
  const { identifier, holderCode, values, ...rest } = read.value
  const plain = Object.entries(values).map(([field, value]) => [field, value.reveal()])
  return JSON.stringify([rest, identifier.reveal(), holderCode.reveal(), plain])
}

describe.each(READERS)('dialect $name: any record', ({ record, read }) => {
  const members = Object.keys(record)

  it('as agreed is read', () => expect(outcomeOf(read(record))).toContain('林晓峰'))

  it('that is any JSON is read or refused, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (wire) => typeof outcomeOf(read(wire)) === 'string'),
      { numRuns: 500 },
    )
  })

  it('with any JSON in the place of a member is read or refused', () => {
    const spoilt = fc.tuple(fc.constantFrom(...members), fc.jsonValue())
    fc.assert(
      fc.property(spoilt, ([name, value]) => typeof outcomeOf(read({ ...record, [name]: value })) === 'string'),
      { numRuns: 1_000 },
    )
  })

  it('lets in nothing that stands under a name of nobody, however deep', () => {
    const name = fc.string().filter((text) => !members.includes(text))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(fc.constant(CANARY), fc.array(tie('tree'), { maxLength: 3 }), fc.dictionary(name, tie('tree'))),
    }))
    fc.assert(
      fc.property(fc.dictionary(name, tree, { minKeys: 1 }), (more) => {
        expect(outcomeOf(read({ ...record, ...more }))).not.toContain(CANARY)
      }),
      { numRuns: 1_000 },
    )
  })

  it('lets in nothing that is nested or wrapped where a text belongs', () => {
    const wrapped = fc.oneof(fc.constant([CANARY]), fc.constant({ value: CANARY }), fc.constant([[CANARY]]))
    fc.assert(
      fc.property(fc.constantFrom(...members), wrapped, (name, value) => {
        expect(outcomeOf(read({ ...record, [name]: value }))).toBe('unreadable')
      }),
    )
  })
})
