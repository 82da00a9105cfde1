import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RELEASE_FACTS } from '../release-facts.ts'
import { fieldsReleased } from '../release/compile-policy.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { call, signIn, type Answer, type Json } from './testing/api.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack

beforeAll(async () => {
  stack = await startStack()
})

afterAll(async () => {
  expect(await stack.stop()).toBe(0)
})

const TASK = { reference: { kind: 'task', number: 'R-17' }, purpose: 'lookup-roadside' }

async function lookUp(persona: string, facts: object): Promise<Answer> {
  const token = await signIn(stack.gateway, persona)
  return call(stack.gateway, 'POST', '/api/v1/lookups', { token, body: { ...TASK, ...facts } })
}

async function person(persona: string): Promise<{ readonly name: string; readonly idNumber: string }> {
  const personas = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
  const found = personas.find((one) => one.at('persona') === persona)
  if (found === undefined) throw new Error(`no persona ${persona}`)
  return { name: found.text('realName'), idNumber: found.text('idNumber') }
}

async function listed(persona: string): Promise<readonly Json[]> {
  const token = await signIn(stack.gateway, persona)
  return (await call(stack.gateway, 'GET', '/api/v1/certificates', { token })).body.list('certificates')
}

async function vehicleOf(persona: string): Promise<{ readonly plateNumber: string; readonly plateColor: unknown }> {
  const vehicle = (await listed(persona)).find((one) => one.at('plateNumber') !== undefined)
  if (vehicle === undefined) throw new Error(`no vehicle of ${persona}`)
  return { plateNumber: vehicle.text('plateNumber'), plateColor: vehicle.at('plateColor') }
}

describe('a look-up without a code', () => {
  test('by plate and colour finds the vehicle, in either dialect', async () => {
    for (const [officer, holder, kind] of [
      ['inspector', 'soletrader', 5],
      ['inspector51', 'ridehail', 6],
    ] as const) {
      const { plateNumber, plateColor } = await vehicleOf(holder)
      const found = await lookUp(officer, { by: 'plate', plateNumber, plateColor })
      expect(found.status, found.text).toBe(200)
      expect(found.body.value).toMatchObject({
        conclusion: 'pass',
        certificates: [{ kind, plateNumber, purpose: 'lookup-roadside' }],
      })
      expect(found.text).toContain('"match":[')
    }
  })

  test('by name and number finds the practitioner with a masked number; another province is asked through the ministry', async () => {
    const { name, idNumber } = await person('hazmat')
    const found = await lookUp('inspector', { by: 'practitioner', name, idNumber })
    expect(found.body.value).toMatchObject({
      conclusion: 'fail',
      about: 'certificate',
      reasons: ['certificate-suspended'],
      certificates: [{ kind: 7, status: 'SUSPENDED', holderName: name }],
    })
    expect(found.text).not.toContain(idNumber)
  })

  test('by certificate number needs the kind as well', async () => {
    const { idNumber } = await person('driver')
    const asked = { by: 'certificate-number', certificateNumber: idNumber }
    const typeCode = (end: string) => `11100000000019713${end}`
    expect((await lookUp('inspector', { ...asked, typeCode: typeCode('D071') })).body.at('conclusion')).toBe('pass')
    expect((await lookUp('inspector', { ...asked, typeCode: typeCode('D075') })).body.at('reasons')).toEqual([
      'not-found',
    ])
  })

  test('that finds nothing, or may not, is one doubt and takes its time', async () => {
    const { name } = await person('driver')
    const { idNumber } = await person('owner')
    const { plateNumber, plateColor } = await vehicleOf('soletrader')
    const asked = [
      { by: 'practitioner', name, idNumber },
      { by: 'plate', plateNumber: '浙A0000A', plateColor: 1 },
      { by: 'plate', plateNumber, plateColor, place: { division: '510104' } },
    ]
    for (const facts of asked) {
      const startedAt = performance.now()
      const found = await lookUp('inspector', facts)
      expect(performance.now() - startedAt).toBeGreaterThanOrEqual(250)
      expect(found.status).toBe(200)
      expect(found.body.value).toMatchObject({ conclusion: 'doubt', reasons: ['not-found'], certificates: [] })
    }
  })

  test('is for officers, on a ground that fits its purpose, and repeats nothing that it refuses', async () => {
    const { idNumber } = await person('driver')
    const { plateNumber, plateColor } = await vehicleOf('soletrader')
    const asked = { by: 'plate', plateNumber, plateColor }
    expect((await lookUp('driver', asked)).body.at('code')).toBe('not-allowed')
    for (const reference of [
      { kind: 'case', number: '浙交执〔2026〕0123号' },
      { kind: 'task', number: idNumber },
    ]) {
      const refused = await lookUp('inspector', { ...asked, reference })
      expect([refused.status, refused.body.at('code')]).toEqual([400, 'request-invalid'])
      expect(refused.text).not.toContain(reference.number)
    }
  })

  test('asks an upstream for nothing that no rule of its purpose releases', async () => {
    const released: readonly string[] = fieldsReleased(shippedPolicy, ['lookup-roadside'], ['inspector'])
    const members = RELEASE_FACTS.upstreams.flatMap((upstream) => upstream.members)
    for (const [upstream, ending] of [
      ['province-33', 'ByPlate'],
      ['province-51', 'ByVehicle'],
    ] as const) {
      const calls = (await call(stack.sandbox, 'GET', `/sandbox/calls?upstream=${upstream}`)).body.list()
      const asked = calls.filter((one) => one.text('path').endsWith(ending)).flatMap((one) => one.list('fields'))
      const fields = asked.map(({ value }) => members.find(({ name }) => name === value)?.field ?? value)
      expect(fields.length).toBeGreaterThan(0)
      expect(fields.filter((field) => !released.includes(String(field)))).toEqual([])
    }
  })
})

describe('what fits together', () => {
  test('is told to an officer inside the own area, and to nobody else', async () => {
    const certificates = await listed('soletrader')
    const certificateIds = certificates
      .filter((one) => Number(one.at('kind')) >= 5)
      .map((one) => one.text('certificateId'))
    const token = await signIn(stack.gateway, 'soletrader')
    const shown = await showCode(stack.gateway, {
      token,
      certificateIds: certificateIds.slice(0, 2),
      view: 'inspection',
    })
    const officer = await signIn(stack.gateway, 'inspector')
    const verify = (body: object, as?: string) =>
      call(stack.gateway, 'POST', '/api/v1/verifications', { body, ...(as === undefined ? {} : { token: as }) })
    const code = shown.textAt(Date.now())
    const inside = await verify({ code, place: { division: '330106' } }, officer)
    const results = new Map(inside.body.list('match').map((one) => [one.at('what'), one.at('result')]))
    expect([...results.keys()]).toHaveLength(6)
    expect(results.get('category')).toBe('same')
    expect(results.get('driving-class')).toBe('same')
    expect(results.get('authorisation')).toBe('same')
    expect((await verify({ code, place: { division: '510104' } }, officer)).text).not.toContain('"match"')
    expect((await verify({ code })).text).not.toContain('"match"')
  })
})

describe('checks that a phone made without network', () => {
  test('are judged as of their moment and the certificates as of now, once', async () => {
    const driver = await signIn(stack.gateway, 'driver')
    const own = (await listed('driver')).filter((one) => one.at('kind') === 7)
    const certificateIds = own.map((one) => one.text('certificateId'))
    const shown = await showCode(stack.gateway, { token: driver, certificateIds, view: 'inspection' })
    const at = Date.now()
    const check = { code: shown.textAt(at), at: new Date(at).toISOString(), conclusion: 'pass' }
    const ids = ['0b2f6e0c-3c1d-4b6f-9d0e-5a7c8e9f1a2b', '1b2f6e0c-3c1d-4b6f-9d0e-5a7c8e9f1a2b']
    const token = await signIn(stack.gateway, 'inspector')
    const report = async (checkId: string | undefined) => {
      const body = { checks: [{ ...check, checkId }] }
      const told = await call(stack.gateway, 'POST', '/api/v1/offline-checks', { token, body })
      expect(told.status, told.text).toBe(200)
      return told.body.at('checks', 0)
    }
    const first = await report(ids[0])
    expect(first).toMatchObject({ outcome: 'recorded', conclusion: 'pass', changed: false })
    const records = (await call(stack.sandbox, 'GET', '/sandbox/records')).body.list()
    const isOwn = (one: Json) =>
      one.at('persona') === 'driver' && String(one.at('certificateIdentifier')).includes('D071')
    const identifier = records.find(isOwn)?.text('certificateIdentifier') ?? ''
    const change = (status: string) =>
      call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, { body: { status } })
    expect((await change('SUSPENDED')).status).toBeLessThan(300)
    try {
      expect(await report(ids[0])).toEqual(first)
      // Upstreams are asked at most once in ten seconds for a code.
      await new Promise((settle) => setTimeout(settle, 10_500))
      expect(await report(ids[1])).toMatchObject({
        conclusion: 'fail',
        reasons: ['certificate-suspended'],
        changed: true,
      })
    } finally {
      await change('VALID')
    }
  })

  test('are for officers alone', async () => {
    const token = await signIn(stack.gateway, 'driver')
    const refused = await call(stack.gateway, 'POST', '/api/v1/offline-checks', { token, body: { checks: [] } })
    expect(refused.body.at('code')).toBe('not-allowed')
  })
})
