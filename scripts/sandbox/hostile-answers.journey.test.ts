import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { findPersona } from './synthetic/persona.ts'
import { callCertshare, type CertshareReply } from './testing/certshare-client-wire.ts'
import { ElsspClient, type ElsspReply } from './testing/elssp-client-wire.ts'
import { callMinistry } from './testing/mot-client-wire.ts'
import { objectIn, objectsOf, startSandbox, type RunningSandbox } from './testing/running-sandbox.ts'

const codeOf = (persona: string): string => findPersona(persona)?.idNumber ?? ''
let sandbox: RunningSandbox
let province: ElsspClient

beforeAll(async () => {
  sandbox = await startSandbox()
  province = await ElsspClient.login(sandbox)
})
afterAll(async () => {
  await sandbox.stop()
})
afterEach(async () => {
  await sandbox.control('DELETE', 'faults')
})

const fault = (upstream: string, kind: string): Promise<{ readonly status: number }> =>
  sandbox.control('POST', 'faults', { upstream, kind, seconds: 30 })

async function identifierOf(persona: string, upstream: string): Promise<string> {
  const { json } = await sandbox.control('GET', `records?persona=${persona}&upstream=${upstream}`)
  return String(objectsOf(json)[0]?.['certificateIdentifier'])
}

const ofDriver = (): Promise<ElsspReply> =>
  province.call('GetCertificateDataByHolder', { CZZTDM: codeOf('driver'), CZZTDMLXDM: '111', fields: [] })
const ofHazmat = (): Promise<CertshareReply> =>
  callCertshare(sandbox, 'queryCertInfoByHolderCode', {
    holderCode: codeOf('hazmat'),
    holderTypeCode: '111',
    columns: [],
    useCause: '测试',
  })
const atMinistry = async (): Promise<ElsspReply> =>
  callMinistry(sandbox, 'certificates/query', {
    certificateIdentifiers: [await identifierOf('driver', 'province-33')],
  })
const UPSTREAMS = [
  ['province-33', ofDriver],
  ['province-51', ofHazmat],
  ['ministry', atMinistry],
] as const

describe.each(UPSTREAMS)('answers of %s', (upstream, ask) => {
  test('under `wrong-key` they are signed by somebody else', async () => {
    expect((await ask()).authentic).toBe(true)
    expect((await fault(upstream, 'wrong-key')).status).toBe(200)
    expect((await ask()).authentic).toBe(false)
    await sandbox.control('DELETE', 'faults')
    expect((await ask()).authentic).toBe(true)
  })

  test('under `replayed` an earlier one comes again, which does not belong to the request', async () => {
    expect((await ask()).authentic).toBe(true)
    expect((await fault(upstream, 'replayed')).status).toBe(200)
    expect((await ask()).authentic).toBe(false)
    expect((await ask()).authentic).toBe(false)
  })
})

describe('under `other-person` a well signed answer holds somebody else’s record', () => {
  test('province 33', async () => {
    await fault('province-33', 'other-person')
    const { json, authentic } = await ofDriver()
    const [record] = objectsOf(objectIn(json, 'data')['records'])
    expect(authentic).toBe(true)
    expect(record).toMatchObject({ CZZTDMLXDM: '111', ZZZT: expect.any(String) })
    expect(record?.['CZZTDM']).not.toBe(codeOf('driver'))
  })

  test('province 51, by holder and by identifier', async () => {
    const certIdentifier = await identifierOf('hazmat', 'province-51')
    await fault('province-51', 'other-person')
    const { answer, authentic } = await ofHazmat()
    expect(authentic).toBe(true)
    expect(objectsOf(answer?.['certs'])[0]?.['certificateHolderCode']).not.toBe(codeOf('hazmat'))
    const one = await callCertshare(sandbox, 'queryCertInfo', { certIdentifier, columns: [], useCause: '测试' })
    expect(one.authentic).toBe(true)
    expect(objectIn(one.answer, 'cert')['certIdentifier']).not.toBe(certIdentifier)
  })

  test('ministry', async () => {
    await fault('ministry', 'other-person')
    const { json, authentic } = await atMinistry()
    const [entry] = objectsOf(json['certificates'])
    expect(authentic).toBe(true)
    expect(entry).toMatchObject({ certificateIdentifier: await identifierOf('driver', 'province-33'), found: true })
    expect(objectIn(entry, 'record')['holderCode']).not.toBe(codeOf('driver'))
  })
})

test('WeChat, whose answers are not signed, does not take these faults', async () => {
  for (const kind of ['wrong-key', 'replayed', 'other-person']) expect((await fault('wechat', kind)).status).toBe(400)
})
