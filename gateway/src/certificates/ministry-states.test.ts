import { afterEach, expect, test, vi } from 'vitest'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { MinistrySource } from './ministry-source.ts'
import { createApplyMinistryStates } from './ministry-states.ts'
import { exampleCertificate, exampleVehicle } from './testing/certificate-examples.ts'

afterEach(() => {
  vi.useRealTimers()
})

function ministryOf(copyOf: (identifier: string) => Certificate | undefined): MinistrySource & { questions: number[] } {
  const questions: number[] = []
  return {
    questions,
    findByIdentifiers: (identifiers: readonly Sensitive<string>[]) => {
      questions.push(identifiers.length)
      return Promise.resolve({ ok: true, value: identifiers.map((identifier) => copyOf(identifier.reveal())) })
    },
  }
}

test('a certificate that the ministry holds suspended is listed as suspended', async () => {
  const apply = createApplyMinistryStates(ministryOf(() => exampleCertificate({ status: 'SUSPENDED' })))
  expect(await apply([exampleCertificate()])).toMatchObject([{ status: 'SUSPENDED' }])
})

test('one that the ministry does not hold is listed as its province says', async () => {
  const apply = createApplyMinistryStates(ministryOf(() => undefined))
  expect(await apply([exampleCertificate({ status: 'REVOKED' })])).toMatchObject([{ status: 'REVOKED' }])
})

test('a fleet is asked for by eights, in its order, and at most ninety-six of it', async () => {
  const fleet = Array.from({ length: 100 }, (_, index) => exampleVehicle(`浙A${10_000 + index}`))
  const ministry = ministryOf((identifier) => fleet.find((one) => one.identifier.reveal() === identifier))
  const listed = await createApplyMinistryStates(ministry)(fleet)
  expect(ministry.questions).toEqual(Array.from({ length: 12 }, () => 8))
  expect(listed.map((one) => one.identifier.reveal())).toEqual(fleet.map((one) => one.identifier.reveal()))
})

test('a ministry that fails or is silent costs at most a second and changes nothing', async () => {
  const failing = createApplyMinistryStates({
    findByIdentifiers: () => Promise.resolve({ ok: false, failure: 'failed' }),
  })
  expect(await failing([exampleCertificate()])).toMatchObject([{ status: 'VALID' }])
  vi.useFakeTimers()
  const silent = createApplyMinistryStates({ findByIdentifiers: () => new Promise(() => undefined) })
  const listed = silent([exampleCertificate()])
  await vi.advanceTimersByTimeAsync(1_000)
  expect(await listed).toMatchObject([{ status: 'VALID' }])
})
