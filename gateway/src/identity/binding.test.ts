import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fakeProvince, type FakeProvince } from './testing/fake-counterparts.ts'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { askForCode, bind, bindWith, call, signIn, type PhoneAnswer } from './testing/person-steps.ts'

const FANG = { name: '王芳', idNumber: '339900199001011236' }
const LI = { name: '阿卜杜拉·买买提', idNumber: '51990019850505123X' }

describe.each(databaseKinds())('real-name bindings on %s', (kind) => {
  let zhejiang: FakeProvince
  let sichuan: FakeProvince
  let gateway: IdentityGateway

  beforeEach(async () => {
    zhejiang = fakeProvince('33', [`${FANG.idNumber} ${FANG.name}`])
    sichuan = fakeProvince('51', [`${LI.idNumber} ${LI.name}`])
    gateway = await startIdentityGateway({ kind, provinces: [zhejiang, sichuan] })
  })

  afterEach(() => gateway.close())

  function expectUnconfirmed(answer: PhoneAnswer): void {
    expect([answer.status, answer.json['code']]).toEqual([422, 'identity-not-confirmed'])
    expect(Object.keys(answer.json).sort()).toEqual(['code', 'requestId', 'status', 'title', 'type'])
    expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
  }

  const kindOf = async (user: string) => (await signIn(gateway, user)).viewer

  test('a person binds by the code that the province sent, and is greeted by name', async () => {
    const phone = await signIn(gateway, 'fang')
    const bound = await bind(gateway, phone, FANG)
    expect([bound.status, bound.json]).toEqual([201, { viewer: { kind: 'holder', displayName: '王芳' } }])
    expect(await kindOf('fang')).toEqual({ kind: 'holder', displayName: '王芳' })
    expect(gateway.evidence.entries.map(({ event, outcome }) => [event, outcome])).toEqual([['identity-bound', 'done']])
  })

  test('the province where the number was given out is asked first, and alone when it knows the person', async () => {
    const phone = await signIn(gateway, 'li')
    await askForCode(gateway, phone, LI)
    expect([sichuan.asked, zhejiang.asked]).toEqual([1, 0])
  })

  test('a name may be typed with another dot, with spaces, and a number with a small x', async () => {
    const phone = await signIn(gateway, 'li')
    const typed = { name: ' 阿卜杜拉•买买提 ', idNumber: LI.idNumber.toLowerCase() }
    expect((await bind(gateway, phone, typed)).json['viewer']).toEqual({ kind: 'holder', displayName: LI.name })
  })

  test('asking for a code answers the same in the same time whoever is asked for', async () => {
    const phone = await signIn(gateway, 'fang')
    for (const body of [FANG, { ...FANG, name: '李四' }, { ...FANG, idNumber: '110101199003070000' }]) {
      const answer = await call(gateway, 'POST', '/identity-proofs/phone-code', { phone, body })
      expect([answer.status, Object.keys(answer.json)]).toEqual([202, ['proofId']])
      expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
    }
    expect([zhejiang.sent, sichuan.sent]).toEqual([1, 0])
  })

  describe('any wrong fact is the same refusal, not sooner than a quarter of a second', () => {
    test.each([
      ['another code', FANG, '000000'],
      ['another name', { ...FANG, name: '王方' }, undefined],
      ['another number', { ...FANG, idNumber: '339900199001011244' }, undefined],
    ])('%s', async (_what, claimed, code) => {
      const phone = await signIn(gateway, 'fang')
      const proofId = await askForCode(gateway, phone, FANG)
      expectUnconfirmed(await bindWith(gateway, phone, claimed, proofId, code))
      expect(gateway.evidence.entries.at(-1)).toMatchObject({ outcome: 'refused', reasons: ['identity-not-confirmed'] })
      expect(await kindOf('fang')).toEqual({ kind: 'public' })
    })

    test('a person no province knows', async () => {
      const phone = await signIn(gateway, 'fang')
      expectUnconfirmed(await bind(gateway, phone, { name: '李四', idNumber: FANG.idNumber }))
      // Asked all the same, so that the time of the refusal does not tell that nobody is known.
      expect(zhejiang.checked).toBe(1)
    })

    test('a proof that was never begun', async () => {
      expectUnconfirmed(await bindWith(gateway, await signIn(gateway, 'fang'), FANG, 'none'))
    })

    test('the proof of another account', async () => {
      const proofId = await askForCode(gateway, await signIn(gateway, 'fang'), FANG)
      expectUnconfirmed(await bindWith(gateway, await signIn(gateway, 'thief'), FANG, proofId))
    })

    test('a proof older than five minutes', async () => {
      const phone = await signIn(gateway, 'fang')
      const proofId = await askForCode(gateway, phone, FANG)
      gateway.clock.now += 300_000
      expectUnconfirmed(await bindWith(gateway, phone, FANG, proofId))
    })

    test('the right code after five wrong ones', async () => {
      const phone = await signIn(gateway, 'fang')
      const proofId = await askForCode(gateway, phone, FANG)
      await Promise.all(
        ['1', '2', '3', '4', '5'].map((digit) => bindWith(gateway, phone, FANG, proofId, digit.repeat(6))),
      )
      expectUnconfirmed(await bindWith(gateway, phone, FANG, proofId))
    })

    test('a proof that was used', async () => {
      const phone = await signIn(gateway, 'fang')
      const proofId = await askForCode(gateway, phone, FANG)
      const both = await Promise.all([bindWith(gateway, phone, FANG, proofId), bindWith(gateway, phone, FANG, proofId)])
      expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
      expectUnconfirmed(await bindWith(gateway, phone, FANG, proofId))
    })
  })

  test('binding the same person elsewhere moves it, and ends the codes that ran', async () => {
    await bind(gateway, await signIn(gateway, 'old'), FANG)
    gateway.runningCodes.ended.length = 0
    expect((await bind(gateway, await signIn(gateway, 'fresh'), FANG)).status).toBe(201)
    expect([await kindOf('old'), await kindOf('fresh')]).toEqual([
      { kind: 'public' },
      { kind: 'holder', displayName: '王芳' },
    ])
    expect(gateway.runningCodes.ended).toEqual(['person reference-1'])
  })

  test('an account that binds another person is that person alone', async () => {
    const phone = await signIn(gateway, 'shared')
    await bind(gateway, phone, FANG)
    expect((await bind(gateway, phone, LI)).json['viewer']).toEqual({ kind: 'holder', displayName: LI.name })
    expect(gateway.runningCodes.ended).toContain('person reference-1')
    expect(await gateway.database.selectFrom('bindings').selectAll().execute()).toHaveLength(1)
  })

  test('unbinding takes effect at once and ends the codes; doing it twice is fine', async () => {
    const phone = await signIn(gateway, 'fang')
    await bind(gateway, phone, FANG)
    for (const time of [1, 2]) {
      expect([time, (await call(gateway, 'DELETE', '/identity-bindings/current', { phone })).status]).toEqual([
        time,
        204,
      ])
    }
    expect(await kindOf('fang')).toEqual({ kind: 'public' })
    expect(gateway.runningCodes.ended).toContain('person reference-1')
  })

  test('without evidence nobody is bound, and no refusal is told either', async () => {
    const phone = await signIn(gateway, 'fang')
    const proofId = await askForCode(gateway, phone, FANG)
    gateway.evidence.writable = false
    const refused = await bindWith(gateway, phone, FANG, proofId, '000000')
    const bound = await bindWith(gateway, phone, FANG, proofId)
    expect([refused.status, bound.status, bound.json['code']]).toEqual([503, 503, 'evidence-unavailable'])
    expect(await kindOf('fang')).toEqual({ kind: 'public' })
  })

  test('a province that gives no answer is told as such when its code is checked', async () => {
    const phone = await signIn(gateway, 'fang')
    const proofId = await askForCode(gateway, phone, FANG)
    zhejiang.available = false
    const answer = await bindWith(gateway, phone, FANG, proofId)
    expect([answer.status, answer.json['code']]).toEqual([503, 'upstream-unavailable'])
  })

  test('an unknown method and a wrong form are refused by the contract', async () => {
    const phone = await signIn(gateway, 'fang')
    for (const proof of [{ method: 'name-only' }, { method: 'phone-code', proofId: 'a', code: '12345' }, {}]) {
      const body = { ...FANG, proof, noticeVersion: '2026-11' }
      expect((await call(gateway, 'POST', '/identity-bindings', { phone, body })).json['code']).toBe('request-invalid')
    }
  })

  test('neither name nor number nor ticket stands in the database in clear', async () => {
    await bind(gateway, await signIn(gateway, 'fang'), FANG)
    const rows = [
      await gateway.database.selectFrom('bindings').selectAll().execute(),
      await gateway.database.selectFrom('identity_proofs').selectAll().execute(),
    ]
    for (const clear of [FANG.name, FANG.idNumber, 'ticket-']) expect(JSON.stringify(rows)).not.toContain(clear)
  })
})
