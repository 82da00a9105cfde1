import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Sensitive } from '../release/sensitive.ts'
import { fakeProvince } from './testing/fake-counterparts.ts'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { startIdentityGateway, type IdentityGateway } from './testing/identity-gateway.ts'
import { bind, call, signIn, type Phone } from './testing/person-steps.ts'

const OFFICER = { agencyCode: '330100AA', badgeNumber: '33010001', activationCode: 'CODE-0001' }
/** What the officer is told about the own account; agency and badge are for the watermark. */
const OFFICER_VIEWER = {
  kind: 'inspector',
  displayName: '王执法',
  agencyName: '杭州市交通运输行政执法队',
  badgeNumber: '33010001',
}
const FANG = { name: '王芳', idNumber: '339900199001011236' }

const CERTIFICATE_ENDS = '2030-12-31'

describe.each(databaseKinds())('inspector activations on %s', (kind) => {
  let gateway: IdentityGateway

  beforeEach(async () => {
    const zhejiang = fakeProvince('33', [`${FANG.idNumber} ${FANG.name}`])
    gateway = await startIdentityGateway({ kind, provinces: [zhejiang] })
    await enrol('33010001', '王执法', 'CODE-0001')
    await enrol('33010002', '李执法', 'CODE-0002')
  })

  afterEach(() => gateway.close())

  async function enrol(badgeNumber: string, name: string, code: string): Promise<void> {
    const facts = {
      badgeNumber,
      agencyCode: '330100AA',
      agencyName: '杭州市交通运输行政执法队',
      area: '3301',
      province: '33',
      certificateNumber: new Sensitive('33010012345'),
      certificateUntil: CERTIFICATE_ENDS,
    }
    await gateway.enrolment.enrol({ ...facts, name: new Sensitive(name) }, gateway.clock.now)
    await gateway.enrolment.setActivationCode('330100AA', badgeNumber, new Sensitive(code))
  }

  const activate = async (phone: Phone, body: object) =>
    call(gateway, 'POST', '/inspector-activations', { phone, body })

  test('an enrolled officer activates, and may repeat it', async () => {
    const phone = await signIn(gateway, 'officer')
    for (const time of [1, 2]) {
      const answer = await activate(phone, OFFICER)
      expect([time, answer.status, answer.json]).toEqual([time, 201, { viewer: OFFICER_VIEWER }])
    }
    expect((await signIn(gateway, 'officer')).viewer).toEqual(OFFICER_VIEWER)
    expect(gateway.evidence.entries[0]).toMatchObject({
      event: 'inspector-activated',
      outcome: 'done',
      asker: { kind: 'inspector', agencyCode: '330100AA', badgeNumber: '33010001' },
    })
  })

  test.each([
    ['another agency', { ...OFFICER, agencyCode: '330200AA' }],
    ['another badge', { ...OFFICER, badgeNumber: '33010009' }],
    ['another code', { ...OFFICER, activationCode: 'CODE-0009' }],
    ['the code of a colleague', { ...OFFICER, activationCode: 'CODE-0002' }],
  ])('%s is refused like anything else, not sooner than a quarter of a second', async (_what, body) => {
    const answer = await activate(await signIn(gateway, 'officer'), body)
    expect([answer.status, answer.json['code'], answer.json['fields']]).toEqual([422, 'activation-refused', undefined])
    expect(answer.milliseconds).toBeGreaterThanOrEqual(249)
  })

  test('a code that another account used is refused, and that account stays activated', async () => {
    await activate(await signIn(gateway, 'officer'), OFFICER)
    expect((await activate(await signIn(gateway, 'thief'), OFFICER)).status).toBe(422)
    expect((await signIn(gateway, 'officer')).viewer).toMatchObject({ kind: 'inspector' })
  })

  test('of two accounts at once one gets the code', async () => {
    const phones = [await signIn(gateway, 'one'), await signIn(gateway, 'two')]
    const answers = await Promise.all(phones.map((phone) => activate(phone, OFFICER)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  test('a new code takes the activation from the lost phone at once', async () => {
    const lost = await signIn(gateway, 'lost')
    await activate(lost, OFFICER)
    await gateway.enrolment.setActivationCode('330100AA', '33010001', new Sensitive('CODE-NEW1'))
    expect((await signIn(gateway, 'lost')).viewer).toEqual({ kind: 'public' })
    const answer = await activate(await signIn(gateway, 'new'), { ...OFFICER, activationCode: 'CODE-NEW1' })
    expect(answer.status).toBe(201)
  })

  test('an officer without a code cannot be activated with an empty one', async () => {
    const facts = { badgeNumber: '33010003', agencyCode: '330100AA', agencyName: '队', area: '3301', province: '33' }
    const certificate = { certificateNumber: new Sensitive('33010012346'), certificateUntil: CERTIFICATE_ENDS }
    await gateway.enrolment.enrol({ ...facts, ...certificate, name: new Sensitive('赵执法') }, gateway.clock.now)
    const phone = await signIn(gateway, 'officer')
    expect((await activate(phone, { ...OFFICER, badgeNumber: '33010003', activationCode: '      ' })).status).toBe(422)
  })

  test('an officer who is a holder too stays an officer to the app, and keeps the binding', async () => {
    const phone = await signIn(gateway, 'officer')
    await bind(gateway, phone, FANG)
    expect((await activate(phone, OFFICER)).json['viewer']).toEqual(OFFICER_VIEWER)
    expect(await gateway.database.selectFrom('bindings').selectAll().execute()).toHaveLength(1)
  })

  test('the account ends with the enforcement certificate, its sessions at once; a new code is wanted after its renewal', async () => {
    const phone = await signIn(gateway, 'officer')
    await activate(phone, OFFICER)
    gateway.clock.now = Date.parse(`${CERTIFICATE_ENDS}T15:59:59Z`)
    const again = await signIn(gateway, 'officer')
    expect(again.viewer).toEqual(OFFICER_VIEWER)
    gateway.clock.now += 1_000
    expect((await activate(again, OFFICER)).status).toBe(401)
    const after = await signIn(gateway, 'officer')
    expect(after.viewer).toEqual({ kind: 'public' })
    expect((await activate(after, OFFICER)).json['code']).toBe('activation-refused')
  })

  test('an officer who is suspended is signed out at once, and no code opens the account until that is lifted', async () => {
    const phone = await signIn(gateway, 'officer')
    await activate(phone, OFFICER)
    expect(await gateway.enrolment.suspend('330100AA', '33010001', gateway.clock.now)).toBe(true)
    expect((await activate(phone, OFFICER)).status).toBe(401)
    expect((await signIn(gateway, 'officer')).viewer).toEqual({ kind: 'public' })
    await gateway.enrolment.setActivationCode('330100AA', '33010001', new Sensitive('CODE-NEW1'))
    const renewed = { ...OFFICER, activationCode: 'CODE-NEW1' }
    expect((await activate(await signIn(gateway, 'officer'), renewed)).status).toBe(422)
    expect(await gateway.enrolment.resume('330100AA', '33010001')).toBe(true)
    expect(await gateway.enrolment.resume('330100AA', '33010001')).toBe(false)
    expect((await activate(await signIn(gateway, 'officer'), renewed)).status).toBe(201)
  })

  test('without evidence nobody is activated', async () => {
    const phone = await signIn(gateway, 'officer')
    gateway.evidence.writable = false
    expect((await activate(phone, OFFICER)).json['code']).toBe('evidence-unavailable')
    expect((await signIn(gateway, 'officer')).viewer).toEqual({ kind: 'public' })
  })
})
