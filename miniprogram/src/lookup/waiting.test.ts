import type { Lookup, LookupRequest } from 'shared-types/contracts/lookups.ts'
import type { OfflineCheck, OfflineCheckOutcome } from 'shared-types/contracts/offline-checks.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { expect, test } from 'vitest'
import { createObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { SessionState } from '../identity/session-keeper.ts'
import type { CheckFacts } from '../verification/verdict.ts'
import { createOfflineChecks } from './offline-checks.ts'
import { createWaitingLookups } from './waiting-lookups.ts'

const OFFICER: SessionState = { account: 'officer', signedIn: true, viewer: { kind: 'inspector' } }
const AT = Date.parse('2026-12-01T06:03:00Z')
const REQUEST: LookupRequest = {
  by: 'plate',
  plateNumber: '浙A12345',
  plateColor: 2,
  reference: { kind: 'task', number: 'R-17' },
  purpose: 'lookup-roadside',
}
const ANSWER: Lookup = {
  conclusion: 'doubt',
  about: 'freshness',
  reasons: ['not-found'],
  certificates: [],
  asOf: '2026-12-01T06:03:00Z',
  stale: false,
  receiptId: 'receipt',
}
const FACTS: CheckFacts = { at: AT, form: 'pass', outcome: 'pass', offline: true, kinds: [7] }

/** A phone whose network comes and goes; the gateway answers each check as `outcomeOf` says. */
function phone(
  outcomeOf: (check: OfflineCheck) => Omit<OfflineCheckOutcome, 'checkId'> = () => ({ outcome: 'recorded' }),
) {
  const network: { failure: GatewayFailure | undefined } = { failure: 'offline' }
  const reported: OfflineCheck[] = []
  const sealed = new Map<string, string>()
  const session = createObservedValue<SessionState>(OFFICER)
  let made = 0
  const gateway: Gateway = {
    ask: async <T>(request: { readonly path: string; readonly body?: unknown }) => {
      if (network.failure !== undefined) return fail(network.failure)
      const checks: readonly OfflineCheck[] = JSON.parse(JSON.stringify(request.body)).checks ?? []
      reported.push(...checks)
      const told = { checks: checks.map((check) => ({ checkId: check.checkId, ...outcomeOf(check) })) }
      const body: T = JSON.parse(JSON.stringify(request.path === '/lookups' ? ANSWER : told))
      return succeed({ status: 200, headers: {}, body })
    },
  }
  const checks = createOfflineChecks({
    gateway,
    session,
    sealed: {
      read: async (key) => sealed.get(key),
      write: async (key, text) => sealed.set(key, text).has(key),
      remove: async (key) => void sealed.delete(key),
    },
    randomBytes: async (length) => succeed(new Uint8Array(length).fill((made += 1))),
  })
  return { network, reported, sealed, session, checks, lookups: createWaitingLookups(gateway, session, () => AT) }
}

test('a look-up without network waits, is asked once when it returns, and its answer waits to be seen', async () => {
  const { network, lookups } = phone()
  lookups.keep(REQUEST)
  await lookups.send()
  expect([lookups.waiting.read().length, lookups.answered.read().length]).toEqual([1, 0])
  network.failure = undefined
  await Promise.all([lookups.send(), lookups.send()])
  expect([lookups.waiting.read().length, lookups.answered.read().length]).toEqual([0, 1])
  expect(lookups.take()).toEqual({ request: REQUEST, answer: ANSWER, at: AT })
  expect(lookups.take()).toBeUndefined()
})

test('whoever signs out leaves no look-up and no answer behind', async () => {
  const { network, lookups, session } = phone()
  lookups.keep(REQUEST)
  network.failure = undefined
  await lookups.send()
  lookups.keep(REQUEST)
  session.write({ signedIn: false })
  expect([lookups.waiting.read(), lookups.answered.read()]).toEqual([[], []])
})

test('a check of the phone itself is reported once, and nothing is said when nothing changed', async () => {
  const { network, reported, checks, sealed } = phone(() => ({
    outcome: 'recorded',
    conclusion: 'pass',
    changed: false,
  }))
  await checks.keep(OFFICER, 'RTC1:1', FACTS)
  await checks.send()
  expect([checks.waiting.read(), reported.length]).toEqual([1, 0])
  network.failure = undefined
  await Promise.all([checks.send(), checks.send()])
  expect(reported).toMatchObject([{ code: 'RTC1:1', at: '2026-12-01T06:03:00.000Z', conclusion: 'pass' }])
  expect(reported[0]?.checkId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect([checks.waiting.read(), checks.changed.read(), sealed.size]).toEqual([0, [], 0])
})

test('what changed is told, what no upstream could answer waits on', async () => {
  const { network, checks } = phone(({ code }) =>
    code === 'RTC1:1'
      ? {
          outcome: 'recorded',
          conclusion: 'fail',
          about: 'certificate',
          reasons: ['certificate-suspended'],
          changed: true,
        }
      : { outcome: 'try-later' },
  )
  network.failure = undefined
  await checks.keep(OFFICER, 'RTC1:1', FACTS)
  await checks.keep(OFFICER, 'RTC1:2', FACTS)
  await checks.send()
  expect(checks.waiting.read()).toBe(1)
  expect(checks.changed.read()).toMatchObject([{ at: '2026-12-01T06:03:00.000Z', outcome: { conclusion: 'fail' } }])
  checks.seen()
  expect(checks.changed.read()).toEqual([])
})

test('only an officer’s verdict of the phone itself about a code is kept, and signing out wipes it', async () => {
  const { checks, sealed, session } = phone()
  await checks.keep({ signedIn: true, account: 'driver', viewer: { kind: 'holder' } }, 'RTC1:1', FACTS)
  await checks.keep(OFFICER, 'RTC1:1', { ...FACTS, offline: false })
  await checks.keep(OFFICER, 'https://example.net', { ...FACTS, outcome: 'not-ours', kinds: [] })
  expect(sealed.size).toBe(0)
  await checks.keep(OFFICER, 'RTC1:1', FACTS)
  expect(sealed.size).toBe(1)
  session.write({ signedIn: false })
  await Promise.resolve()
  expect([sealed.size, checks.waiting.read()]).toEqual([0, 0])
})

test('more than twenty checks go in several reports', async () => {
  const { network, reported, checks } = phone()
  for (let one = 0; one < 23; one += 1) await checks.keep(OFFICER, `RTC1:${String(one)}`, FACTS)
  network.failure = undefined
  await checks.send()
  expect([reported.length, checks.waiting.read()]).toEqual([23, 0])
})
