import { expect, test } from 'vitest'
import { Sensitive } from '../release/sensitive.ts'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { createRememberedMinistry } from './remembered-ministry.ts'
import { exampleCertificate } from './testing/certificate-examples.ts'

function world() {
  const asked: string[][] = []
  const state: { status: CertificateStatus; down: boolean; now: number } = {
    status: 'VALID',
    down: false,
    now: 1_000_000,
  }
  const ministry = createRememberedMinistry(
    {
      findByIdentifiers: (identifiers) => {
        asked.push(identifiers.map((identifier) => identifier.reveal()))
        if (state.down) return Promise.resolve({ ok: false, failure: 'timeout' })
        const value = identifiers.map((each) =>
          each.reveal() === 'unheld' ? undefined : exampleCertificate({ status: state.status }),
        )
        return Promise.resolve({ ok: true, value })
      },
    },
    () => state.now,
  )
  const find = (...identifiers: string[]) =>
    ministry.findByIdentifiers(identifiers.map((identifier) => new Sensitive(identifier)))
  return { asked, state, find }
}

test('the ministry is asked for a certificate once in ten seconds, and only for those not asked for lately', async () => {
  const { asked, state, find } = world()
  await find('a', 'unheld')
  state.now += 9_999
  expect(await find('unheld', 'b', 'a')).toMatchObject({ value: [undefined, { status: 'VALID' }, { status: 'VALID' }] })
  expect(asked).toEqual([['a', 'unheld'], ['b']])
})

test('a suspension shows after ten seconds at the latest', async () => {
  const { state, find } = world()
  await find('a')
  state.status = 'SUSPENDED'
  state.now += 10_000
  expect(await find('a')).toMatchObject({ value: [{ status: 'SUSPENDED' }] })
})

test('a failure is told and not remembered', async () => {
  const { asked, state, find } = world()
  state.down = true
  expect(await find('a')).toMatchObject({ failure: 'timeout' })
  state.down = false
  expect(await find('a')).toMatchObject({ ok: true })
  expect(asked).toHaveLength(2)
})

test('a clock that was turned back makes nothing live longer', async () => {
  const { asked, state, find } = world()
  await find('a')
  state.now -= 3_600_000
  await find('a')
  expect(asked).toHaveLength(2)
})
