import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elsspUnderTest } from 'gateway/upstreams/testing/elssp-under-test.ts'
import { DRIVER, NUMBER } from 'gateway/upstreams/testing/driver-facts.ts'
import { layoutFor } from 'gateway/upstreams/province/record-layout.ts'
import { ELSSP_LAYOUT } from 'gateway/upstreams/province/elssp/elssp-items.ts'
import { examineRecord } from 'gateway/upstreams/province/check/examine-record.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

const PROVINCE = {
  province: '33',
  name: '浙江省',
  dialect: 'elssp',
  address: 'http://127.0.0.1:9',
  appId: 'roadcert-gateway',
  publicKey: Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)]).toString('base64url'),
  kinds: [5, 7],
  enabled: true,
}

describe('a province on the admin command line', () => {
  let desk: AdminDesk
  beforeEach(async () => {
    desk = await openAdminDesk()
  })
  afterEach(() => desk.remove())

  function file(changes: object = {}): string {
    const path = join(desk.folder, 'province.json')
    writeFileSync(path, JSON.stringify({ ...PROVINCE, ...changes }))
    return path
  }

  it('is rehearsed, added, changed, switched off and rolled back, each a version', async () => {
    expect(await desk.told('province', 'add', file(), '--dry-run')).toMatchObject({ province: '33' })
    expect(await desk.told('province', 'list')).toEqual({ provinces: [] })
    expect(await desk.run('province', 'add', file())).toBe(0)
    expect(await desk.told('province', 'show', '33')).toEqual(PROVINCE)
    const statuses = { '30': { status: 'SUSPENDED' } }
    expect(await desk.told('province', 'add', file({ statuses }), '--replace', '--dry-run')).toMatchObject({
      changes: ['statuses.30.status: (nothing) → "SUSPENDED"'],
    })
    expect(await desk.run('province', 'add', file({ statuses }), '--replace')).toBe(0)
    expect(await desk.told('province', 'add', file({ statuses }), '--replace')).toMatchObject({ unchanged: true })
    expect(await desk.run('province', 'disable', '33')).toBe(0)
    expect(await desk.told('province', 'show', '33')).toMatchObject({ enabled: false, statuses })
    expect(await desk.run('province', 'rollback', '33', '--to', '1')).toBe(0)
    expect(await desk.told('province', 'show', '33')).toEqual(PROVINCE)
    expect(await desk.told('province', 'history', '33')).toMatchObject({
      versions: [{ act: 'add' }, { act: 'replace' }, { act: 'disable' }, { act: 'rollback' }],
    })
    expect(desk.acts().at(-1)).toContain('province rollback 33: done')
  })

  it('that is not there is refused with the next step', async () => {
    for (const verb of ['show', 'enable', 'disable', 'rollback', 'history', 'check'])
      expect([verb, await desk.run('province', verb, '33')]).toEqual([verb, 1])
    await desk.run('province', 'show', '33')
    expect(desk.errors()).toContain('province list')
    expect(await desk.run('province', 'rollback', '33', '--to', 'x')).toBe(2)
  })

  it.each([
    [{ fields: { a: 'nothing' } }, 'fields.a: write one of'],
    [{ dialect: 'certusage' }, 'asker: dialect certusage wants'],
    [{ limits: { connections: 1_000 } }, 'limits.connections: write a whole number'],
  ])('with %j in its file is refused by the path of the fault', async (changes, sentence) => {
    expect(await desk.run('province', 'add', file(changes))).toBe(1)
    expect(desk.errors()).toContain(sentence)
  })

  it('that cannot be reached is told so, with what to look at', async () => {
    await desk.run('key', 'create', '--use', 'upstream-client', '--if-missing')
    await desk.run('province', 'add', file())
    expect(await desk.run('province', 'check', '33')).toBe(1)
    expect(desk.errors()).toContain('unreachable')
    expect(desk.errors()).toContain('check address and port')
  })
})

describe('a record under examination', () => {
  const layout = layoutFor(ELSSP_LAYOUT, undefined)
  const driver = elsspUnderTest.record({ ...DRIVER, holderCode: NUMBER })
  const states = (wire: unknown) =>
    Object.fromEntries(examineRecord(wire, layout).map(({ member, state }) => [member, state]))

  it('is told member by member, without a value of the person', () => {
    const told = JSON.stringify(examineRecord(driver, layout))
    expect(told).not.toMatch(/林晓峰|339900|13800001234/)
    expect(states(driver)).toMatchObject({ CZZT: 'read', ZZZT: 'read', KZ_SJHM: 'read', ZZYXQJZRQ: 'read' })
  })

  it.each([
    [{ ZZZT: '30' }, 'ZZZT', 'unreadable', 'statuses: {"30"'],
    [{ ZZLXDM: 'CY-07' }, 'ZZLXDM', 'unreadable', 'typeCodes: {"CY-07"'],
    [{ KZ_CPYS: '77' }, 'KZ_CPYS', 'unreadable', '"values": {"77"'],
    [{ ZZYXQJZRQ: '2026-02-30' }, 'ZZYXQJZRQ', 'unreadable', '"validTo"'],
    [{ CZZTDM: '339900199001011230' }, 'CZZTDM', 'faulty', 'check digit'],
    [{ KZ_CYZGLB: '99999' }, 'KZ_CYZGLB', 'faulty', '99999'],
    [{ KZ_CPHM: '浙A1234' }, 'KZ_CPHM', 'faulty', 'plate'],
    [{ CZZT: undefined }, 'CZZT', 'missing', '"holderName"'],
    [{ CZZT: ['林晓峰'] }, 'CZZT', 'no-text', 'text'],
    [{ xm: '林晓峰' }, 'xm', 'unknown', 'dropped'],
  ])('with %j says so of %s, and what to write', (change, member, state, advice) => {
    const examined = examineRecord({ ...driver, ...change }, layout).find((one) => one.member === member)
    expect(examined).toMatchObject({ state })
    expect(examined?.advice).toContain(advice)
    expect(JSON.stringify(examined)).not.toContain('林晓峰')
  })
})
