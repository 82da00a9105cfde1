import type { PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { createClock } from '../gateway-client/clock.ts'
import { createGateway } from '../gateway-client/gateway.ts'
import type { Incoming } from '../gateway-client/send.ts'
import { createFallbackStorage } from '../platform/fallback-storage.ts'
import { createMakeSpan } from './make-span.ts'
import { readOfficialHost } from './official-host.ts'
import { worksUntil } from './ready-code.ts'
import { createReadyStore } from './ready-store.ts'
import { createStockKeeper, type StockWish } from './stock-keeper.ts'
import { attestationText, attested, START } from './testing/signed-attestation.ts'

const HOUR = 3600
const trustList = { version: 1, issuedAt: START, nextUpdate: START + 1000, hosts: ['CERT.EXAMPLE.CN'], keys: [] }
const envelope = { payload: encodeBase64url(encodeUtf8(JSON.stringify(trustList))), signatures: [] }
const json = (status: number, body: unknown, headers = {}): Incoming => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  text: JSON.stringify(body),
})

function isRequest(body: unknown): body is PresentationRequest {
  return typeof body === 'object' && body !== null && 'anchor' in body
}

type Refuse = (nth: number, body: PresentationRequest) => Incoming | 'offline' | undefined

/** A phone with room for `room` characters whose gateway signs every anchor, unless `refuse` answers the nth request. */
function phone({
  refuse = () => undefined,
  room = Infinity,
  wallOff = 0,
}: { refuse?: Refuse; room?: number; wallOff?: number } = {}) {
  const asked: PresentationRequest[] = []
  const waited: number[] = []
  const kept = new Map<string, string>()
  let [drawn, seconds, current, limit] = [0, START, 'driver', room]
  const wallMs = () => (seconds + wallOff) * 1000
  const storage = createFallbackStorage({
    read: (key) => kept.get(key),
    write: (key, text) => {
      if (key.startsWith('ready') && text.length > limit) throw new Error('QuotaExceededError')
      kept.set(key, text)
    },
    remove: (key) => void kept.delete(key),
  })
  const clock = createClock({ wallMs, monotonicMs: wallMs, storage })
  const gateway = createGateway({
    clock,
    wallMs,
    tokens: { read: () => ({ accessToken: 'a', refreshToken: 'r' }), renew: () => {}, end: () => {} },
    send: async ({ body }) => {
      if (!isRequest(body)) return succeed(json(200, envelope))
      asked.push(body)
      const refused = refuse(asked.length, body)
      if (refused) return refused === 'offline' ? fail(refused) : succeed(refused)
      const notBefore = body.notBefore ?? Math.floor(seconds / 60) * 60
      const anchor = decodeBase64url(body.anchor) ?? new Uint8Array()
      const attestation = attestationText(attested(anchor, { notBefore, view: body.view === 'public' ? 0 : 1 }))
      return succeed(json(201, { attestation, notBefore, steps: 720, expiresAt: '', serverTime: seconds * 1000 }))
    },
  })
  const store = createReadyStore(storage)
  const randomBytes = async (length: number) => succeed(new Uint8Array(length).fill(100 + (drawn += 1)))
  const makeSpan = createMakeSpan({ gateway, clock, wallMs, randomBytes, createBreathe: () => async () => undefined })
  const wait = async (milliseconds: number) => {
    waited.push(milliseconds)
    seconds += milliseconds / 1000
  }
  const ports = { makeSpan, readHost: () => readOfficialHost(gateway), store, clock, wait }
  // a new one is a program that was started again
  const start = () => createStockKeeper({ ...ports, isCurrent: (account) => account === current })
  const stock = start()
  const wish: StockWish = { account: 'driver', certificateIds: ['q1'], days: 2, unseen: true }
  const hours = () => ((worksUntil(store.read('driver')?.spans ?? [], seconds) ?? seconds) - seconds) / HOUR
  return {
    ...{ asked, waited, kept, store, stock, start, wish, hours },
    pass: (more: number) => (seconds += more),
    become: (account: string) => (current = account),
    makeRoom: () => (limit = Infinity),
  }
}

describe('two days of codes on every opening', () => {
  it('are four stretches of both views, each with an anchor of its own, one after the other', async () => {
    const { asked, store, stock, wish, hours } = phone()
    await stock.fill(wish)
    expect(asked).toHaveLength(8)
    expect(new Set(asked.map(({ anchor }) => anchor)).size).toBe(8)
    expect([...new Set(asked.map(({ notBefore }) => notBefore))]).toEqual([
      undefined,
      ...[12, 24, 36].map((hour) => START + hour * HOUR),
    ])
    expect(hours()).toBe(48)
    expect(store.read('driver')).toMatchObject({ certificateIds: ['q1'], host: 'CERT.EXAMPLE.CN' })
    expect(stock.state.read()).toMatchObject({ step: 'idle', there: 4, wanted: 4 })
  })
  it('cost nothing when they are there, two questions when somebody saw the present one, eight after six hours', async () => {
    const { asked, store, stock, wish, pass } = phone()
    await stock.fill(wish)
    await stock.fill(wish)
    expect(asked).toHaveLength(8)
    const span = store.read('driver')?.spans[3]
    if (span) store.markShown('driver', span)
    await stock.fill(wish)
    expect(asked).toHaveLength(10)
    pass(6 * HOUR + 60)
    await stock.fill(wish)
    expect(asked.length).toBeGreaterThanOrEqual(18)
  })
  it('never use a seed again, and no seed outlives its stretch', async () => {
    const { asked, store, stock, wish, pass } = phone()
    await stock.fill(wish)
    const [first] = [...(store.read('driver')?.spans ?? [])].reverse()
    pass(13 * HOUR)
    await stock.fill(wish)
    expect(new Set(asked.map(({ anchor }) => anchor)).size).toBe(asked.length)
    expect(JSON.stringify(store.read('driver'))).not.toContain(first?.public.seed)
    pass(100 * HOUR)
    store.dropEnded('driver', START + 200 * HOUR)
    expect(store.read('driver')).toBeUndefined()
  })
  it('begin with the right minute on a phone that is three hours off', async () => {
    const { stock, store, wish } = phone({ wallOff: -3 * HOUR })
    await stock.fill(wish)
    expect(store.read('driver')?.spans.map((one) => one.public.notBefore)).toContain(START)
  })
  it('end where the certificate ends, which is no failure', async () => {
    const refuse: Refuse = (_, { notBefore }) =>
      notBefore === START + 24 * HOUR ? json(409, { code: 'certificate-not-presentable' }) : undefined
    const { stock, wish, hours } = phone({ refuse })
    await stock.fill(wish)
    expect(hours()).toBe(24)
    expect(stock.state.read().failure).toBeUndefined()
  })
})

describe('seven days on request', () => {
  it('are 28 attestations within what the gateway allows in a minute', async () => {
    const { asked, waited, stock, wish, hours } = phone()
    await stock.fill({ ...wish, days: 7 })
    expect(asked).toHaveLength(28)
    expect(hours()).toBe(168)
    expect(waited).toEqual([])
    await stock.fill({ ...wish, certificateIds: ['q2'] })
    await stock.fill({ ...wish, certificateIds: ['q3'] })
    expect(waited.length).toBeGreaterThan(0)
  })
  it('go on after the program was closed in the middle, with the next opening', async () => {
    let down = true
    const { asked, stock, start, wish, hours } = phone({ refuse: (nth) => (down && nth > 13 ? 'offline' : undefined) })
    await stock.fill({ ...wish, days: 7 })
    expect(stock.state.read().failure).toBe('offline')
    expect(hours()).toBe(72)
    down = false
    const before = asked.length
    await start().fill({ ...wish, unseen: false })
    expect(hours()).toBe(168)
    expect(asked.length - before).toBe(16)
  })
  it('wait as long as the gateway says and then go on by themselves', async () => {
    const refuse: Refuse = (nth) =>
      nth === 9 ? json(429, { code: 'too-many-requests' }, { 'retry-after': '17' }) : undefined
    const { waited, stock, wish, hours } = phone({ refuse })
    await stock.fill({ ...wish, days: 7 })
    expect(waited).toContain(17_000)
    expect(hours()).toBeGreaterThanOrEqual(167)
    expect(stock.state.read().failure).toBeUndefined()
  })
  it('keep what fits on a full phone, and say so', async () => {
    const { stock, store, wish, hours, kept } = phone({ room: 2_000 })
    await stock.fill(wish)
    expect(stock.state.read().failure).toBe('storage-full')
    expect(hours()).toBeGreaterThanOrEqual(24)
    // on the phone itself, and not in memory alone
    expect(kept.get('ready-codes:driver')).toBe(JSON.stringify(store.read('driver')))
  })
})

describe('nothing half', () => {
  it('is kept when one of the two views did not come', async () => {
    const { stock, store, wish } = phone({ refuse: (nth) => (nth === 2 ? 'offline' : undefined) })
    await stock.fill(wish)
    expect(store.read('driver')).toBeUndefined()
  })
  it('answers a used anchor with one more try under a fresh seed', async () => {
    const { asked, stock, wish } = phone({
      refuse: (nth) => (nth === 1 ? json(409, { code: 'anchor-used' }) : undefined),
    })
    await stock.fill(wish)
    expect(asked).toHaveLength(9)
  })
  it('keeps what was ready for other certificates until the new ones came', async () => {
    const { stock, store, wish } = phone({ refuse: (nth) => (nth > 8 ? 'offline' : undefined) })
    await stock.fill(wish)
    await stock.fill({ ...wish, certificateIds: ['q2'] })
    expect(store.read('driver')?.certificateIds).toEqual(['q1'])
  })
  it('comes back after a sign-out in the middle', async () => {
    const one: { wipe?: () => void } = {}
    const { stock, store, wish } = phone({
      refuse: (nth) => {
        if (nth === 3) one.wipe?.()
        return undefined
      },
    })
    one.wipe = () => store.wipe('driver')
    await stock.fill(wish)
    expect(store.read('driver')).toBeUndefined()
  })
  it('is asked with the session of somebody else', async () => {
    const { asked, stock, wish, become } = phone()
    become('owner')
    await stock.fill(wish)
    expect(asked).toEqual([])
  })
  it('is lost when the phone drops its storage while codes are made', async () => {
    const one: { lose?: () => void } = {}
    const { stock, kept, wish, hours } = phone({
      refuse: (nth) => {
        if (nth === 5) one.lose?.()
        return undefined
      },
    })
    one.lose = () => kept.clear()
    await stock.fill(wish)
    expect(hours()).toBe(48)
  })
  it('is read from a storage that was cut off or written by an earlier version', () => {
    const { store, kept } = phone()
    for (const text of [
      '{"certificateIds":["q1"],"spa',
      '{"certificateIds":["q1"],"host":"H","codes":{}}',
      '[]',
      'null',
    ]) {
      kept.set('ready-codes:driver', text)
      expect(store.read('driver')).toBeUndefined()
    }
  })
  it('is made twice when two pages wish for the same at once', async () => {
    const { asked, stock, wish } = phone()
    await Promise.all([stock.fill(wish), stock.fill(wish), stock.fill({ ...wish, unseen: false })])
    expect(asked.length).toBeLessThanOrEqual(10)
  })
})
