import { describe, expect, it } from 'vitest'
import { AUTHORITY, HERE } from '../upstreams/testing/tls-examples.ts'
import { parseProvinceConfiguration, parseUpstreamConfiguration } from './parse-upstream-configuration.ts'

const KEY = Buffer.concat([Buffer.of(4), Buffer.alloc(64, 7)])
const FILE = {
  province: '33',
  name: '浙江省',
  dialect: 'elssp',
  address: 'http://127.0.0.1:9133',
  appId: 'roadcert-gateway',
  publicKey: KEY.toString('base64url'),
  kinds: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  enabled: true,
}
const PINNED = { ...FILE, address: 'https://127.0.0.1:9133', certificateAuthority: AUTHORITY }
const problemsOf = (file: unknown) => {
  const read = parseProvinceConfiguration(file, ['elssp'])
  return read.ok ? [] : read.failure.map((problem) => problem.split(':')[0])
}

describe('a province file', () => {
  it('is read', () => {
    expect(parseProvinceConfiguration(FILE, ['elssp'])).toEqual({
      ok: true,
      value: { ...FILE, publicKey: new Uint8Array(KEY) },
    })
  })
  it('with an authority is read, and only with an https address', () => {
    expect(parseProvinceConfiguration(PINNED, ['elssp'])).toMatchObject({ value: { certificateAuthority: AUTHORITY } })
    expect(problemsOf({ ...PINNED, address: FILE.address })).toEqual(['certificateAuthority'])
    expect(problemsOf({ ...PINNED, certificateAuthority: HERE.cert })).toEqual(['certificateAuthority'])
    expect(problemsOf({ ...PINNED, certificateAuthority: 7 })).toEqual(['certificateAuthority'])
  })
  it.each([
    ['address', 'ftp://127.0.0.1'],
    ['address', 'http://127.0.0.1:9133/path'],
    ['address', 'http://user@127.0.0.1:9133'],
    ['address', 'nowhere'],
    ['appId', ''],
    ['appId', 'a b'],
    ['publicKey', 'AAAA'],
    ['publicKey', 7],
    ['province', '99'],
    ['province', 33],
    ['name', ' '],
    ['dialect', 'esperanto'],
    ['kinds', []],
    ['kinds', [1, 1]],
    ['kinds', [10]],
    ['kinds', '1,2'],
    ['enabled', 'yes'],
  ])('with the wrong %s is refused by that name: %j', (member, value) => {
    expect(problemsOf({ ...FILE, [member]: value })).toEqual([member])
  })
  it('with several mistakes names them all', () => {
    expect(problemsOf({})).toEqual(['address', 'appId', 'publicKey', 'province', 'name', 'dialect', 'kinds', 'enabled'])
  })
  it('with an unknown member is refused', () => {
    expect(problemsOf({ ...FILE, secret: 'x' })).toEqual(['only these members are known'])
  })
  it.each([null, [], 'text', 7])('that is %j is refused', (file) => expect(problemsOf(file)).toHaveLength(1))
})

describe('a ministry file', () => {
  it('has no member of a province', () => {
    const { address, appId, publicKey } = FILE
    expect(parseUpstreamConfiguration({ address, appId, publicKey }).ok).toBe(true)
    expect(parseUpstreamConfiguration(FILE).ok).toBe(false)
  })
})
