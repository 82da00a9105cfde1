import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WITHDRAWAL_BITS } from 'shared-types/trust/withdrawal-list.ts'
import { verifyWithdrawals, type KnownWithdrawals } from 'shared-types/trust/verify-withdrawals.ts'
import { newId } from '../../cryptography/random-id.ts'
import { verifySm2 } from '../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { buildGatewayServer } from '../../http/gateway-server.ts'
import { createVoidOrderStore } from '../../persistence/void-order-store.ts'
import { createWithdrawalListStore } from '../../persistence/withdrawal-list-store.ts'
import { readOwnTrustList } from '../read-own-document.ts'
import { openTrustWorkshop, type TrustWorkshop } from '../testing/trust-workshop.ts'
import { createPublishWithdrawals } from './publish-withdrawals.ts'
import { createVoidAttestationsBefore } from './void-attestations.ts'
import { createVoidOrdersInForce } from './void-orders-in-force.ts'
import { registerWithdrawalRoutes } from './withdrawal-routes.ts'
import { createWithdrawalsInForce } from './withdrawals-in-force.ts'
import type { WithdrawnEntry } from './withdrawn-entry.ts'

const START = 1_800_000_000
const DAY = 86_400
const anchor = (first: number) => Uint8Array.of(first, 1, 2, 3, 4, 5, 6, 7)

function entry(first: number, index: number, bits: WithdrawnEntry['bits']): WithdrawnEntry {
  return { codeKey: String(first), anchorPrefix: anchor(first).subarray(0, 6), index, bits }
}

describe('the withdrawal list', () => {
  let workshop: TrustWorkshop
  let withdrawn: WithdrawnEntry[]
  beforeEach(async () => {
    workshop = await openTrustWorkshop(START)
    withdrawn = []
  })
  afterEach(() => workshop.close())

  const now = () => workshop.clock.seconds * 1000
  const lists = () => createWithdrawalListStore(workshop.database)
  const voidOrders = () => createVoidOrderStore(workshop.database)
  const voidBefore = (keyNumber: number, at: number) =>
    createVoidAttestationsBefore({ voidOrders: voidOrders(), keyStore: workshop.keyStore, now })(keyNumber, at)

  function publish() {
    return createPublishWithdrawals({
      withdrawn: { read: async () => withdrawn },
      voidOrders: voidOrders(),
      lists: lists(),
      signers: workshop.keyRing.withdrawalSigners,
      attestationKeys: workshop.keyRing.attestationKeys,
      now,
    })()
  }

  async function makeKeys(): Promise<void> {
    await workshop.createKey('withdrawals')
    await workshop.keyRing.refresh()
    await workshop.issueRoots()
    await workshop.publish(false)
  }

  /** The newest list as a phone reads it. */
  async function read(current?: KnownWithdrawals) {
    const trust = await workshop.documents.newest('trust-list')
    const list = await lists().newest()
    if (trust === undefined || list === undefined) throw new Error('nothing is published')
    const known = current === undefined ? {} : { current }
    const input = { envelope: list.envelope, trustList: readOwnTrustList(trust), nowSeconds: workshop.clock.seconds }
    const verified = verifyWithdrawals({ ...input, verifySm2, ...known })
    if (!verified.ok) throw new Error(verified.failure)
    return verified.value
  }

  it('is not there before a key for it is, which is said', async () => {
    expect(await publish()).toEqual({ ok: false, failure: 'no-key' })
    expect(await lists().newest()).toBeUndefined()
  })

  it('is read by a phone that has the trust list alone: good for a day, nothing void', async () => {
    await makeKeys()
    withdrawn = [entry(9, 1, WITHDRAWAL_BITS.suspended), entry(2, 0, WITHDRAWAL_BITS.ended)]
    expect(await publish()).toMatchObject({ ok: true, value: { state: 'published', head: { version: 1, records: 2 } } })
    const { header, withdrawals, stale } = await read()
    expect(header).toEqual({
      version: 1,
      issuedAt: START,
      nextUpdate: START + DAY,
      count: 2,
      keyNumber: 1,
      voidBefore: 0,
    })
    expect([withdrawals.find(anchor(9)), withdrawals.find(anchor(2)), withdrawals.find(anchor(3))]).toEqual([
      0b0100,
      0b10,
      undefined,
    ])
    expect(stale).toBe(false)
  })

  it('says the stronger of two things of one entry', async () => {
    await makeKeys()
    const { rightEnded, suspended, ended } = WITHDRAWAL_BITS
    withdrawn = [entry(1, 0, rightEnded), entry(1, 0, suspended), entry(1, 1, ended), entry(1, 1, suspended)]
    await publish()
    expect((await read()).withdrawals.find(anchor(1))).toBe(0b1001)
  })

  it('comes out again when something changed, and within the hour when nothing did', async () => {
    await makeKeys()
    await publish()
    workshop.clock.seconds += 49 * 60
    expect(await publish()).toMatchObject({ ok: true, value: { state: 'not-due', head: { version: 1 } } })
    withdrawn = [entry(1, 0, WITHDRAWAL_BITS.rightEnded)]
    expect(await publish()).toMatchObject({ ok: true, value: { state: 'published', head: { version: 2 } } })
    withdrawn = []
    expect(await publish()).toMatchObject({ ok: true, value: { state: 'published', head: { version: 3, records: 0 } } })
    workshop.clock.seconds += 50 * 60
    expect(await publish()).toMatchObject({ ok: true, value: { state: 'published', head: { version: 4 } } })
    const { header, payload } = await read({ version: 3 })
    expect(header.issuedAt).toBe(START + 99 * 60)
    expect((await read({ version: 4, payload })).header.version).toBe(4)
  })

  it('is never older than the one before, whatever the clock does', async () => {
    await makeKeys()
    workshop.clock.seconds += 60
    await publish()
    workshop.clock.seconds -= 30
    withdrawn = [entry(1, 0, WITHDRAWAL_BITS.suspended)]
    await publish()
    expect((await read()).header).toMatchObject({ version: 2, issuedAt: START + 60 })
  })

  it('of a version stands once, and only the last few are kept', async () => {
    await makeKeys()
    await publish()
    const first = await lists().newest()
    if (first === undefined) throw new Error('nothing is published')
    expect(await lists().add({ ...first, envelope: '{}' })).toBe(false)
    for (let version = 2; version <= 6; version += 1) expect(await lists().add({ ...first, version })).toBe(true)
    const kept = await workshop.database.selectFrom('withdrawal_lists').select('version').orderBy('version').execute()
    expect(kept.map(({ version }) => Number(version))).toEqual([4, 5, 6])
  })

  it('voids what a key signed before the order, the newest order first, as long as such a code can run', async () => {
    await makeKeys()
    expect(await voidBefore(99, now())).toEqual({ ok: false, failure: 'key-unknown' })
    expect(await voidBefore(2, now()), 'the key of the list itself').toEqual({ ok: false, failure: 'key-unknown' })
    expect(await voidBefore(1, now() + 60_000)).toEqual({ ok: true, value: { keyNumber: 1, voidBefore: START } })
    await voidBefore(1, now() - 60_000)
    await publish()
    expect((await read()).header).toMatchObject({ keyNumber: 1, voidBefore: START })
    const inForce = await createVoidOrdersInForce(voidOrders(), now)()
    expect(inForce.voidBefore).toEqual(new Map([[1, START]]))
    await workshop.createKey('inspector-card')
    workshop.clock.seconds += 60
    await voidBefore(3, now())
    await publish()
    const { header, withdrawals } = await read()
    expect(header).toMatchObject({
      keyNumber: 3,
      voidBefore: START + 60,
      alsoVoid: [{ keyNumber: 1, voidBefore: START }],
    })
    expect(withdrawals.voidBefore?.get(1)).toBe(START)
    workshop.clock.seconds += 8 * DAY
    await publish()
    expect((await read()).header).toMatchObject({ keyNumber: 1, voidBefore: 0 })
  })

  it('is served to anybody as the stored bytes, and not again to whoever has them', async () => {
    await makeKeys()
    const server = await buildGatewayServer({
      sessionTokenKey: workshop.keyRing.sessionTokenKey,
      viewers: { viewerOf: async () => undefined },
      limitFactor: 1,
      trustedProxies: [],
      logger: pino({ level: 'silent' }),
      newId,
      now,
      observe: () => undefined,
    })
    registerWithdrawalRoutes(server, createWithdrawalsInForce(lists(), now))
    expect((await server.inject('/api/v1/withdrawals')).json()).toMatchObject({ code: 'not-found' })
    workshop.clock.seconds += 3
    withdrawn = [entry(1, 0, WITHDRAWAL_BITS.rightEnded)]
    await publish()
    const answer = await server.inject('/api/v1/withdrawals')
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toBe((await lists().newest())?.envelope)
    expect(answer.headers['etag']).toBe(`"${sm3Hex(answer.rawPayload)}"`)
    expect(answer.headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=60, stale-if-error=86400')
    const headers = { 'if-none-match': String(answer.headers['etag']) }
    const again = await server.inject({ url: '/api/v1/withdrawals', headers })
    expect([again.statusCode, again.body, again.headers['content-type']]).toEqual([304, '', undefined])
    withdrawn = []
    await publish()
    workshop.clock.seconds += 3
    expect((await server.inject({ url: '/api/v1/withdrawals', headers })).statusCode).toBe(200)
    await server.close()
  })
})
