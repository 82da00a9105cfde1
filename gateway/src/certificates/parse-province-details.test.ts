import { describe, expect, it } from 'vitest'
import { parseProvinceDetails } from './parse-province-details.ts'
import { provinceFileOf } from './province-file.ts'

const ASKER = { orgName: '示例厅', username: 'rc', itemName: '电子证照应用', itemCode: '0001', businessCode: 'B-1' }
const FULL = {
  typeCodes: { 'CY-07': '11100000000019713D071' },
  statuses: { A: 'VALID', B: { status: 'SUSPENDED', reason: 'administrative-penalty' } },
  statusReasons: { P: 'administrative-penalty' },
  fields: {
    zjbs: 'identifier',
    cpys: { field: 'plateColor', values: { '3': '5' } },
    jyfw: { field: 'scope', separator: ';' },
  },
  asker: ASKER,
  limits: { connections: 8, answerBytes: 500_000 },
  contacts: [{ office: '运输处', reach: '0571-00000000' }],
  paperIssued: true,
}
const pathsOf = (file: object): readonly string[] => {
  const read = parseProvinceDetails({ ...FULL, ...file })
  return read.ok ? [] : read.failure.map((problem) => problem.slice(0, problem.indexOf(': ')))
}

describe('what a province file says beside its core', () => {
  it('is read, and written again as it was', () => {
    const read = parseProvinceDetails(FULL)
    expect(read).toMatchObject({
      ok: true,
      value: { paperIssued: true, mapping: { fields: { zjbs: { tells: 'identifier' } } } },
    })
    if (!read.ok || read.value === undefined) throw new Error('read')
    const core = { province: '31', name: 'x', dialect: 'elssp', address: 'http://h', appId: 'a' } as const
    const file = provinceFileOf({
      ...core,
      publicKey: new Uint8Array(65),
      kinds: [7],
      enabled: true,
      details: read.value,
    })
    expect(file).toMatchObject({
      ...FULL,
      statuses: { A: { status: 'VALID' }, B: { status: 'SUSPENDED', reason: 'administrative-penalty' } },
    })
    expect(parseProvinceDetails(file)).toEqual(read)
  })

  it('may be left out', () => expect(parseProvinceDetails({ province: '31' })).toEqual({ ok: true, value: undefined }))

  it.each([
    [{ typeCodes: { X: 'nothing' } }, ['typeCodes.X']],
    [{ typeCodes: [] }, ['typeCodes']],
    [{ statuses: { A: 'GOOD' } }, ['statuses.A']],
    [{ statuses: { A: { status: 'VALID', reason: 'whim' } } }, ['statuses.A.reason']],
    [{ statuses: { A: { status: 'VALID', more: 1 } } }, ['statuses.A']],
    [{ statuses: { A: 7 } }, ['statuses.A']],
    [{ statusReasons: { P: 'whim' } }, ['statusReasons.P']],
    [{ fields: { 'a b': 'number' } }, ['fields']],
    [{ fields: { a: 'identityNumber' } }, ['fields.a']],
    [{ fields: { a: 'number', b: 'number' } }, ['fields']],
    [{ fields: { a: { field: 'plateColor', values: {} } } }, ['fields.a.values']],
    [{ fields: { a: { field: 'plateColor', values: { '3': 5 } } } }, ['fields.a.values']],
    [{ fields: { a: { field: 'scope', separator: '|' } } }, ['fields.a.separator']],
    [{ fields: { a: 7 } }, ['fields.a']],
    [{ asker: { ...ASKER, username: ' ' } }, ['asker.username']],
    [{ asker: 'me' }, ['asker']],
    [{ limits: { connections: 0 } }, ['limits.connections']],
    [{ limits: { answerBytes: 1.5 } }, ['limits.answerBytes']],
    [{ limits: { speed: 1 } }, ['limits']],
    [{ contacts: [{ office: 'x' }] }, ['contacts[0].reach']],
    [{ contacts: {} }, ['contacts']],
    [{ paperIssued: 'yes' }, ['paperIssued']],
  ])('with %j is refused by its path', (file, paths) => expect(pathsOf(file)).toEqual(paths))
})
