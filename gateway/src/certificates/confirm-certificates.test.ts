import { expect, test } from 'vitest'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from './certificate.ts'
import { createConfirmCertificates } from './confirm-certificates.ts'
import type { ProvinceSource, SourceFailure } from './province-source.ts'
import { exampleCertificate } from './testing/certificate-examples.ts'

type Told = Result<Certificate | undefined, SourceFailure>

const DOWN: Told = { ok: false, failure: 'timeout' }
const NOTHING: Told = { ok: true, value: undefined }

function told(overrides: Partial<Certificate> = {}): Told {
  return { ok: true, value: exampleCertificate(overrides) }
}

async function confirmOne(province: Told, ministry: Told) {
  const source: ProvinceSource = {
    province: '33',
    findByHolder: () => Promise.resolve({ ok: true, value: [] }),
    findByIdentifier: () => Promise.resolve(province),
    lookUp: () => Promise.resolve({ ok: true, value: [] }),
    findOrganisations: () => Promise.resolve({ ok: true, value: [] }),
  }
  const confirm = createConfirmCertificates({
    provinces: { enabled: () => [source], find: (code) => (code === '33' ? source : undefined) },
    ministry: {
      findByIdentifiers: () => Promise.resolve(ministry.ok ? { ok: true, value: [ministry.value] } : ministry),
    },
  })
  const [confirmation] = await confirm([{ identifier: exampleCertificate().identifier, province: '33' }], ['number'])
  return confirmation
}

test('both agree: the province counts, with its own moment', async () => {
  const asOf = Date.parse('2026-11-22T10:02:00Z')
  const confirmation = await confirmOne(told({ asOf }), told())
  expect(confirmation).toMatchObject({ outcome: 'confirmed', certificate: { status: 'VALID', asOf } })
})

test('they disagree: the stricter status counts, whoever says it', async () => {
  expect(await confirmOne(told(), told({ status: 'SUSPENDED' }))).toMatchObject({
    certificate: { status: 'SUSPENDED' },
  })
  expect(await confirmOne(told({ status: 'REVOKED' }), told())).toMatchObject({ certificate: { status: 'REVOKED' } })
})

test('the earlier of two ends counts', async () => {
  const confirmation = await confirmOne(told({ lastValidDay: '2029-08-01' }), told({ lastValidDay: '2026-11-01' }))
  expect(confirmation).toMatchObject({ certificate: { lastValidDay: '2026-11-01' } })
})

test('what they tell differently goes with the answer; one that the ministry misses is a difference too', async () => {
  const status = { differing: 'status', province: 'VALID', ministry: 'SUSPENDED' }
  expect(await confirmOne(told(), told({ status: 'SUSPENDED' }))).toMatchObject({ differences: [status] })
  expect(await confirmOne(told(), NOTHING)).toMatchObject({ differences: [{ differing: 'record' }] })
  expect(await confirmOne(told(), told())).not.toHaveProperty('differences')
  expect(await confirmOne(told(), DOWN)).not.toHaveProperty('differences')
})

test('one of the two down: the other confirms', async () => {
  expect(await confirmOne(told(), DOWN)).toMatchObject({ outcome: 'confirmed' })
  expect(await confirmOne(DOWN, told({ status: 'SUSPENDED' }))).toMatchObject({ certificate: { status: 'SUSPENDED' } })
})

test('a certificate that its own province no longer knows is not confirmed by the copy of it', async () => {
  expect(await confirmOne(NOTHING, told())).toEqual({ outcome: 'absent' })
})

test('nobody answers: nothing is confirmed', async () => {
  expect(await confirmOne(DOWN, DOWN)).toEqual({ outcome: 'unreachable' })
  expect(await confirmOne(DOWN, NOTHING)).toEqual({ outcome: 'absent' })
})
