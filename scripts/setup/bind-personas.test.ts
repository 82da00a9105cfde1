import { describe, expect, it } from 'vitest'
import { bindPersonas } from './bind-personas.ts'
import { createFakeWorld, type FakeWorld } from './testing/fake-gateway.ts'
import type { Persona } from './sandbox-controls.ts'
import { yearFrom } from './year-from.ts'

const person = (persona: string): Persona => ({ persona, realName: `名${persona}`, idNumber: '339900199001011234' })
const officer = (persona: string, activationCode: string): Persona => ({
  ...person(persona),
  badgeNumber: '33010001',
  agencyCode: '330100',
  activationCode,
})
const PERSONAS = [
  person('driver'),
  person('owner'),
  person('clerk'),
  person('public'),
  officer('inspector', 'right-code'),
]

const vehicle = (plateNumber: string, vehicleType: string, status = 'VALID') => ({
  certificateId: `of-${plateNumber.replace(/[^A-Z0-9]/g, '')}`,
  relation: 'company',
  kind: 5,
  typeCode: '11100000000019713D013',
  title: '道路运输证',
  status,
  province: '33',
  asOf: '2026-11-23T08:00:00Z',
  stale: false,
  plateNumber,
  plateColor: 2,
  vehicleType,
  treatments: {},
  policyVersion: 'shipped',
  audience: 'company',
  purpose: 'manage-fleet',
})

function worldWithFleet(): FakeWorld {
  const world = createFakeWorld(PERSONAS)
  world.certificates.push(
    vehicle('浙A00001', 'Q11', 'SUSPENDED'),
    vehicle('浙A10003', 'H11'),
    vehicle('浙A10002', 'Q11'),
    vehicle('浙A2001挂', 'B11'),
  )
  return world
}

const bind = (world: FakeWorld) =>
  bindPersonas({ ...world, wait: () => Promise.resolve(), now: () => Date.parse('2026-11-23T18:00:00Z') })

describe('demo personas', () => {
  it('are bound or activated, all but public', async () => {
    const world = worldWithFleet()
    const report = await bind(world)
    expect(report).toMatchObject({ ok: true, value: { notes: [] } })
    expect([...world.bound].sort()).toEqual(['clerk', 'driver', 'inspector', 'owner'])
    expect(world.calls.some((call) => call.startsWith('public '))).toBe(false)
  })

  it('get their authorisations and the appointment once: a tractor and a trailer that are valid, accepted by the driver', async () => {
    const world = worldWithFleet()
    await bind(world)
    const again = await bind(world)
    expect(again.ok).toBe(true)
    expect(world.given.map(({ plateNumber, state }) => [plateNumber, state])).toEqual([
      ['浙A10002', 'accepted'],
      ['浙A2001挂', 'accepted'],
    ])
    // 18:00 UTC on the 23rd is the 24th in China.
    expect(world.given[0]).toMatchObject({ from: '2026-11-24', to: '2027-11-23' })
    expect(world.agents).toEqual([{ name: '名clerk', until: '2027-11-23' }])
  })

  it('are not bound twice, and one that unbound is bound again', async () => {
    const world = worldWithFleet()
    await bind(world)
    world.bound.delete('driver')
    world.calls.length = 0
    await bind(world)
    expect(world.calls.filter((call) => call.endsWith('POST /identity-bindings'))).toEqual([
      'driver POST /identity-bindings',
    ])
    expect(world.bound.has('driver')).toBe(true)
  })

  it('whose province is not connected are told and do not stop the start', async () => {
    const report = await bind(createFakeWorld([person('ridehail'), person('public')], ['ridehail']))
    expect(report).toMatchObject({
      ok: true,
      value: { bound: [], notes: ['not bound: ridehail (its province is not connected)'] },
    })
  })

  it('that the gateway refuses are told with its code', async () => {
    const report = await bind(createFakeWorld([officer('inspector', 'wrong-code')]))
    expect(report).toMatchObject({ ok: true, value: { notes: ['not bound: inspector (identity-not-confirmed)'] } })
  })

  it('stop the start when the gateway does not work', async () => {
    const world = worldWithFleet()
    world.refusals.set('/identity-bindings', { status: 503, code: 'evidence-unavailable' })
    expect(await bind(world)).toMatchObject({ ok: false, failure: 'driver: binding: evidence-unavailable (503)' })
  })

  it('have no authorisation to show when the owner has no valid tractor, and the start says so', async () => {
    const world = createFakeWorld(PERSONAS)
    const report = await bind(world)
    expect(report).toMatchObject({
      ok: true,
      value: { notes: ['not set up for driver: the owner has no valid tractor to authorise'] },
    })
  })
})

describe('a year of authorisation', () => {
  it('is twelve months less a day, also from the last day of February', () => {
    expect(yearFrom('2026-11-23').to).toBe('2027-11-22')
    expect(yearFrom('2028-02-29').to).toBe('2029-02-28')
    expect(yearFrom('2027-03-01').to).toBe('2028-02-29')
  })
})
