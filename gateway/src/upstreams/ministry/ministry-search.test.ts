import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LookupQuestion } from '../../certificates/lookup-question.ts'
import type { MinistrySearch } from '../../certificates/ministry-source.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { APP_ID } from '../testing/client-key.ts'
import { startMinistryServer, type MinistryServer } from '../testing/ministry-server.ts'
import { createUpstreamClient, type UpstreamClient } from '../transport/upstream-client.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
import { newNonce } from '../wire/nonce.ts'
import { createMinistrySource } from './ministry-source.ts'

const IDENTIFIER = '1.2.156.3005.2.11100000000019713D013.113200000000000008.330106000101.001.4'
const RECORD = {
  certTypeCode: '11100000000019713D013',
  provinceCode: '33',
  certStatus: '2',
  certNumber: '330106000101',
  holderName: '示例运输有限公司',
  holderCode: '91330105MA2800001X',
  holderCodeType: '001',
  plateNo: '浙A12345',
  plateColor: 2,
}
const BY_PLATE: LookupQuestion = { by: 'plate', plateNumber: new Sensitive('浙A12345'), plateColor: 2 }

let ministry: MinistryServer
let client: UpstreamClient
let source: MinistrySearch
let findings: UpstreamFinding[]

beforeEach(async () => {
  ministry = await startMinistryServer()
  client = createUpstreamClient({ origin: ministry.server.origin })
  findings = []
  const configuration = { address: ministry.server.origin, appId: APP_ID, publicKey: ministry.publicKey }
  source = createMinistrySource({
    configuration,
    clientKey: ministry.clientKey,
    client,
    report: (finding) => findings.push(finding),
    now: Date.now,
    newNonce,
  })
})
afterEach(async () => {
  await ministry.server.close()
  await client.close()
})

function answering(...records: object[]): void {
  const certificates = records.map((record) => ({ certificateIdentifier: IDENTIFIER, record }))
  ministry.reply(() => ({ answer: { status: 'ok', asOf: '2026-08-01T08:10:00+08:00', certificates } }))
}

describe("the ministry's search", () => {
  it('tells the certificates of all provinces that fit, with the moment of the copy', async () => {
    answering(RECORD)
    expect(await source.search(BY_PLATE)).toMatchObject({
      ok: true,
      value: [{ kind: 5, province: '33', status: 'SUSPENDED', asOf: Date.UTC(2026, 7, 1, 0, 10) }],
    })
  })

  it('is an empty list when it has none', async () => {
    answering()
    expect(await source.search(BY_PLATE)).toEqual({ ok: true, value: [] })
  })

  it('of another plate, or unreadable, is no answer and never an empty list', async () => {
    answering({ ...RECORD, plateNo: '浙A99999' })
    expect(await source.search(BY_PLATE)).toEqual({ ok: false, failure: 'unreadable' })
    answering({ ...RECORD, holderCode: '' })
    expect(await source.search(BY_PLATE)).toEqual({ ok: false, failure: 'unreadable' })
    expect(findings).toContain('foreign-record')
  })

  it('signed for another request counts as none', async () => {
    ministry.reply(() => ({ answer: { status: 'ok', asOf: '', certificates: [] }, nonce: '0'.repeat(32) }))
    expect(await source.search(BY_PLATE)).toEqual({ ok: false, failure: 'not-authentic' })
  })
})
