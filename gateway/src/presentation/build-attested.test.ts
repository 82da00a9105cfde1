import { describe, expect, test } from 'vitest'
import { ENTRY_FIELDS } from 'shared-types/presentation-code/attestation.ts'
import { encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttested } from 'shared-types/presentation-code/decode-attested.ts'
import type { Certificate } from '../certificates/certificate.ts'
import { exampleCertificate, exampleVehicle } from '../certificates/testing/certificate-examples.ts'
import { release } from '../release/release.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { buildAttested, type EntrySource } from './build-attested.ts'

const FRAME = {
  keyNumber: 3,
  notBefore: 1_795_392_000,
  steps: 720,
  stateAt: 1_795_391_990,
  anchor: new Uint8Array(16).fill(7),
}

function sourceOf(certificate: Certificate, view: 0 | 1): EntrySource {
  const terms =
    view === 0
      ? ({ audience: 'public', purpose: 'present-public' } as const)
      : ({ audience: 'inspector', purpose: 'present-inspection' } as const)
  const released = release(shippedPolicy, certificate, { ...terms, today: '2026-11-23' })
  const relation = certificate.kind === 5 ? 'authorised' : 'own'
  return {
    kind: certificate.kind,
    released,
    relation,
    ...(relation === 'own' ? {} : { authorisedUntil: '2027-03-31' }),
  }
}

function codeBytes(view: 0 | 1, certificates: readonly Certificate[]): number {
  const attestedBytes = buildAttested(
    { ...FRAME, view },
    certificates.map((certificate) => sourceOf(certificate, view)),
  )
  return encodeCode({
    attestedBytes,
    signature: new Uint8Array(64).fill(1),
    stepIndex: 719,
    link: new Uint8Array(16),
  }).length
}

function fieldsOf(view: 0 | 1, certificate: Certificate): ReadonlyMap<number, unknown> {
  const decoded = decodeAttested(buildAttested({ ...FRAME, view }, [sourceOf(certificate, view)]))
  if (!decoded.ok) throw new Error(decoded.reason)
  return decoded.attested.entries[0]?.fields ?? new Map()
}

const TRUCK = exampleVehicle('浙A12345')
const TRAILER = exampleVehicle('浙A1234挂')
const DRIVER = exampleCertificate()

describe('a code keeps its byte budget', () => {
  test('one certificate for the public: at most 165 bytes', () => {
    expect(codeBytes(0, [DRIVER])).toBeLessThanOrEqual(165)
    expect(codeBytes(0, [TRUCK])).toBeLessThanOrEqual(165)
  })

  test('driver, tractor and trailer for an inspection: at most 330 bytes', () => {
    expect(codeBytes(1, [TRUCK, TRAILER, DRIVER])).toBeLessThanOrEqual(330)
  })

  test('four certificates: at most 400 bytes in either view', () => {
    const licence = exampleVehicle('浙A99999', { kind: 1, typeCode: '11100000000019713D008' })
    expect(codeBytes(0, [licence, TRUCK, TRAILER, DRIVER])).toBeLessThanOrEqual(400)
    expect(codeBytes(1, [licence, TRUCK, TRAILER, DRIVER])).toBeLessThanOrEqual(400)
  })
})

describe('a code for the public', () => {
  test('holds the masked name and neither number nor the day of its end', () => {
    const fields = fieldsOf(0, DRIVER)
    expect(fields.get(ENTRY_FIELDS.holderName)).toBe('林*')
    expect(fields.has(ENTRY_FIELDS.identityNumberTail)).toBe(false)
    expect(fields.has(ENTRY_FIELDS.number)).toBe(false)
    const decoded = decodeAttested(buildAttested({ ...FRAME, view: 0 }, [sourceOf(DRIVER, 0)]))
    expect(decoded.ok && decoded.attested.entries[0]?.validToDay).toBe(65_535)
  })
})

describe('a code for an inspection', () => {
  test('holds name, last four of the number, category, class, relation and the end', () => {
    const fields = fieldsOf(1, DRIVER)
    expect(fields.get(ENTRY_FIELDS.holderName)).toBe('林晓峰')
    expect(fields.get(ENTRY_FIELDS.identityNumberTail)).toBe('001X')
    expect(fields.get(ENTRY_FIELDS.categories)).toBe('02001')
    expect(fields.get(ENTRY_FIELDS.relation)).toBe(1)
  })

  test('of a vehicle tells that the driver is authorised, and until when', () => {
    const fields = fieldsOf(1, TRUCK)
    expect(fields.get(ENTRY_FIELDS.plateNumber)).toBe('浙A12345')
    expect(fields.get(ENTRY_FIELDS.relation)).toBe(2)
    expect(fields.get(ENTRY_FIELDS.authorisedUntilDay)).toBe(20_908)
    expect(fields.get(ENTRY_FIELDS.permitNumber)).toBe('339900000001')
  })
})
