import type { PresentationRequest } from 'shared-types/contracts/presentations.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { encodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { createClock } from '../gateway-client/clock.ts'
import { createGateway } from '../gateway-client/gateway.ts'
import type { Incoming } from '../gateway-client/send.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createMakeReady } from './make-ready.ts'
import { createReadyStore } from './ready-store.ts'
import { attestationText, attested, START } from './testing/signed-attestation.ts'

const trustList = { version: 1, issuedAt: START, nextUpdate: START + 1000, hosts: ['CERT.EXAMPLE.CN'], keys: [] }
const envelope = { payload: encodeBase64url(encodeUtf8(JSON.stringify(trustList))), signatures: [] }
const json = (status: number, body: unknown): Incoming => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify(body),
})

function isRequest(body: unknown): body is PresentationRequest {
  return typeof body === 'object' && body !== null && 'anchor' in body
}

/** A phone whose gateway signs every anchor, unless `refuse` names a problem for the nth request. */
function phone(refuse: (nth: number) => Incoming | 'offline' | undefined = () => undefined) {
  const asked: PresentationRequest[] = []
  let drawn = 0
  const storage = memoryStorage()
  const clock = createClock({ wallMs: () => START * 1000, monotonicMs: () => 0, storage })
  const gateway = createGateway({
    clock,
    wallMs: () => START * 1000,
    tokens: { read: () => ({ accessToken: 'a', refreshToken: 'r' }), renew: () => {}, end: () => {} },
    send: async ({ body }) => {
      if (!isRequest(body)) return succeed(json(200, envelope))
      asked.push(body)
      const refused = refuse(asked.length)
      if (refused) return refused === 'offline' ? fail(refused) : succeed(refused)
      const anchor = decodeBase64url(body.anchor) ?? new Uint8Array()
      const attestation = attestationText(attested(anchor, { view: body.view === 'public' ? 0 : 1 }))
      return succeed(json(201, { attestation, notBefore: START, steps: 700, expiresAt: '', serverTime: START * 1000 }))
    },
  })
  const store = createReadyStore(storage)
  const randomBytes = async (length: number) => succeed(new Uint8Array(length).fill((drawn += 1)))
  return {
    asked,
    store,
    makeReady: createMakeReady({ gateway, clock, wallMs: () => START * 1000, randomBytes, store }),
  }
}

describe('making codes ready', () => {
  it('asks for both views, each with a seed of its own, and keeps them for the account', async () => {
    const { asked, store, makeReady } = phone()
    const made = await makeReady('driver', ['q1'])
    expect(made.ok).toBe(true)
    expect(asked.map(({ view }) => view).sort()).toEqual(['inspection', 'public'])
    expect(new Set(asked.map(({ anchor }) => anchor)).size).toBe(2)
    expect(store.read('driver')).toMatchObject({ certificateIds: ['q1'], host: 'CERT.EXAMPLE.CN', shown: false })
    expect(store.read('driver')?.codes.public).toMatchObject({ steps: 700, chainLength: 720 })
  })
  it('never uses a seed again for a renewal', async () => {
    const { asked, makeReady } = phone()
    await makeReady('driver', ['q1'])
    await makeReady('driver', ['q1'])
    expect(new Set(asked.map(({ anchor }) => anchor)).size).toBe(4)
  })
  it('answers a used anchor with one more try under a fresh seed', async () => {
    const { asked, makeReady } = phone((nth) => (nth === 1 ? json(409, { code: 'anchor-used' }) : undefined))
    expect((await makeReady('driver', ['q1'])).ok).toBe(true)
    expect(asked).toHaveLength(3)
  })
  it('keeps what was ready when the network fails half way', async () => {
    const { store, makeReady } = phone((nth) => (nth === 4 ? 'offline' : undefined))
    await makeReady('driver', ['q1'])
    expect(await makeReady('driver', ['q2'])).toEqual({ ok: false, failure: 'offline' })
    expect(store.read('driver')?.certificateIds).toEqual(['q1'])
  })
  it('leaves nothing on the phone after a sign-out', async () => {
    const { store, makeReady } = phone()
    await makeReady('driver', ['q1'])
    store.wipe('driver')
    expect(store.read('driver')).toBeUndefined()
  })
})
