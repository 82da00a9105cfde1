import { succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { Certificate } from '../certificates/certificate.ts'
import type { CertificateReference } from '../certificates/certificate-reference.ts'
import { exampleCertificate, exampleVehicle } from '../certificates/testing/certificate-examples.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import { Sensitive } from '../release/sensitive.ts'
import { testVouchers, VIEWER } from './testing/voucher-workshop.ts'

const LINK = { format: 'pdf', reason: 'keep-in-vehicle' } as const

function referenceOf(certificate: Certificate, relation: Relation): CertificateReference {
  const { identifier, province, kind } = certificate
  return { certificateId: 'mine', identifier, province, kind, relation }
}

describe('a link to a voucher 取文件', () => {
  it('is recorded before it is told, delivers once, and is recorded again with what left', async () => {
    const shop = testVouchers()
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    if (!made.ok) throw new Error(made.failure)
    expect(shop.recorded).toMatchObject([
      { event: 'file-link-made', outcome: 'done', file: { format: 'pdf', layout: 'a4', reason: 'keep-in-vehicle' } },
    ])
    const delivered = await shop.deliverFile(made.value.secret, 'request-2')
    expect(delivered.ok && delivered.value.pages).toBe(1)
    expect(shop.recorded[1]).toMatchObject({
      event: 'file-delivered',
      outcome: 'released',
      audience: 'self',
      purpose: 'deliver-file',
      releases: [{ kind: 7, treatments: { identityNumber: 'mask:identity-number', holderName: 'clear' } }],
    })
    expect(await shop.deliverFile(made.value.secret, 'request-3')).toEqual({ ok: false, failure: 'not-found' })
    expect(shop.recorded[2]).toMatchObject({ outcome: 'refused', asker: { kind: 'anonymous' } })
    expect(JSON.stringify(shop.recorded)).not.toContain('33990019700101001X')
    expect(shop.printed).toHaveLength(1)
  })

  it('keeps no words of a reason that is not of the list', async () => {
    const shop = testVouchers()
    await shop.makeFileLink(VIEWER, 'mine', { format: 'pdf', reason: '给王师傅13800001234看' }, 'request')
    expect(shop.recorded).toMatchObject([{ file: { reason: 'other' } }])
    expect(JSON.stringify([shop.recorded, shop.links])).not.toContain('13800001234')
  })

  it('has a named refusal for the sealed file, and none for what is not in the own list', async () => {
    const shop = testVouchers()
    const sealed = await shop.makeFileLink(VIEWER, 'mine', { ...LINK, format: 'ofd' }, 'request')
    expect(sealed).toEqual({ ok: false, failure: 'file-not-available' })
    for (const format of ['ofd', 'pdf'] as const) {
      const other = await shop.makeFileLink(VIEWER, 'other', { ...LINK, format }, 'request')
      expect(other).toEqual({ ok: false, failure: 'not-found' })
    }
    expect(shop.recorded.map((entry) => entry.outcome)).toEqual(['refused', 'refused', 'refused'])
  })

  it.each([
    ['SUSPENDED', { status: 'SUSPENDED' }],
    ['REPLACED', { status: 'REPLACED' }],
    ['UNKNOWN', { status: 'UNKNOWN' }],
    ['over since yesterday', { lastValidDay: '2026-11-30' }],
  ] as const)('is not made for a certificate that is %s', async (_case, differences) => {
    const shop = testVouchers({ certificate: exampleCertificate(differences) })
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    expect(made).toEqual({ ok: false, failure: 'certificate-not-presentable' })
  })

  it('is not for a driver who is only authorised to show the vehicle', async () => {
    const certificate = exampleVehicle('浙A12345')
    const shop = testVouchers({ certificate, reference: referenceOf(certificate, 'authorised') })
    expect(await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')).toEqual({ ok: false, failure: 'not-allowed' })
  })

  it('delivers what is true when it is used: nothing once the certificate was suspended or the session ended', async () => {
    const shop = testVouchers()
    const first = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    const second = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    if (!first.ok || !second.ok) throw new Error('no link')
    shop.now.certificate = exampleCertificate({ status: 'SUSPENDED' })
    const suspended = await shop.deliverFile(first.value.secret, 'request')
    expect(suspended).toEqual({ ok: false, failure: 'certificate-not-presentable' })
    shop.now.certificate = exampleCertificate()
    shop.now.signedIn = false
    expect(await shop.deliverFile(second.value.secret, 'request')).toEqual({ ok: false, failure: 'not-found' })
  })

  it('works again after a delivery that failed for want of the province or the log', async () => {
    const shop = testVouchers()
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    if (!made.ok) throw new Error(made.failure)
    shop.now.reachable = false
    const cut = await shop.deliverFile(made.value.secret, 'request')
    expect(cut).toEqual({ ok: false, failure: 'upstream-unavailable' })
    shop.now.reachable = true
    shop.now.recording = false
    const silent = await shop.deliverFile(made.value.secret, 'request')
    expect(silent).toEqual({ ok: false, failure: 'evidence-unavailable' })
    shop.now.recording = true
    expect((await shop.deliverFile(made.value.secret, 'request')).ok).toBe(true)
  })

  it('is none any more ten minutes later', async () => {
    const shop = testVouchers()
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    if (!made.ok) throw new Error(made.failure)
    shop.now.ms = made.value.expiresAt
    expect(await shop.deliverFile(made.value.secret, 'request')).toEqual({ ok: false, failure: 'not-found' })
  })

  it('is not made when it cannot be recorded', async () => {
    const shop = testVouchers()
    shop.now.recording = false
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    expect(made).toEqual({ ok: false, failure: 'evidence-unavailable' })
    expect(shop.links.size).toBe(0)
  })
})

describe('vouchers of a fleet 批量打印', () => {
  const order = (certificateIds: readonly string[]) =>
    ({ certificateIds, layout: 'a4', reason: 'keep-in-vehicle', requestId: 'request' }) as const

  it('are made step by step, and what cannot be printed is named', async () => {
    const shop = testVouchers()
    const started = shop.batches.start(VIEWER, order(['mine', 'other']))
    if (!started.ok) throw new Error(started.failure)
    expect(started.value).toMatchObject({ total: 2, done: 0, state: 'working' })
    const ready = await shop.settled(started.value.batchId)
    expect(ready).toMatchObject({ state: 'ready', done: 2, leftOut: [{ certificateId: 'other', reason: 'not-found' }] })
    const linked = await shop.linkBatch(VIEWER, started.value.batchId, 'request')
    if (!linked.ok) throw new Error(linked.failure)
    expect((await shop.deliverFile(linked.value.secret, 'request')).ok).toBe(true)
    expect(shop.batches.find('account', started.value.batchId)?.state).toBe('handed-over')
    expect(await shop.linkBatch(VIEWER, started.value.batchId, 'r')).toEqual({ ok: false, failure: 'state-conflict' })
    expect(shop.recorded.map((entry) => entry.event)).toEqual([
      'vouchers-printed',
      'file-link-made',
      'file-delivered',
      'file-link-made',
    ])
  })

  it('wait for a province that has a pause, and ask it once for whom the person acts', async () => {
    const certificate = exampleVehicle('浙A12345', { holderCode: new Sensitive('91339900MA0000001X') })
    const shop = testVouchers({ certificate, reference: referenceOf(certificate, 'company'), anyId: true })
    shop.now.reachable = false
    const ids = Array.from({ length: 20 }, (_, index) => `vehicle-${index}`)
    const started = shop.batches.start(VIEWER, order(ids))
    if (!started.ok) throw new Error(started.failure)
    await shop.waited(3)
    shop.now.reachable = true
    const ready = await shop.settled(started.value.batchId)
    expect(ready).toMatchObject({ state: 'ready', done: 20, leftOut: [] })
    expect(shop.askedOrganisations()).toBe(1)
    expect(shop.printed).toHaveLength(20)
  })

  it('end in time when the province stays silent, and say which certificates are missing', async () => {
    const shop = testVouchers()
    shop.now.reachable = false
    const started = shop.batches.start(VIEWER, order(['mine']))
    if (!started.ok) throw new Error(started.failure)
    await shop.waited(1)
    shop.now.ms += 300_000
    const failed = await shop.settled(started.value.batchId)
    expect(failed).toMatchObject({ state: 'failed', leftOut: [{ reason: 'upstream-unavailable' }] })
    expect(shop.recorded).toEqual([])
  })

  it('are one at a time for an account, of nobody else, and gone ten minutes after they are ready', async () => {
    const shop = testVouchers()
    const started = shop.batches.start(VIEWER, order(['mine']))
    if (!started.ok) throw new Error(started.failure)
    expect(shop.batches.start(VIEWER, order(['mine']))).toEqual({ ok: false, failure: 'state-conflict' })
    const { batchId } = started.value
    await shop.settled(batchId)
    expect(shop.batches.find('somebody', batchId)).toBeUndefined()
    shop.now.ms += 600_001
    expect(shop.batches.find('account', batchId)).toBeUndefined()
    expect(shop.batches.handOver('account', batchId)).toBeUndefined()
    expect(shop.batches.start(VIEWER, order(['mine'])).ok).toBe(true)
  })

  it('of a fourth account wait until one of three is done', async () => {
    const shop = testVouchers()
    shop.now.reachable = false
    const ids = ['one', 'two', 'three', 'four'].map((accountId) => {
      const started = shop.batches.start({ ...VIEWER, accountId }, order(['mine']))
      return started.ok ? { accountId, batchId: started.value.batchId } : undefined
    })
    const stateOf = (index: number) => {
      const one = ids[index]
      return one && shop.batches.find(one.accountId, one.batchId)?.state
    }
    expect([0, 1, 2, 3].map(stateOf)).toEqual(['working', 'working', 'working', 'queued'])
    shop.now.reachable = true
    await expect.poll(() => [0, 1, 2, 3].map(stateOf)).toEqual(['ready', 'ready', 'ready', 'ready'])
  })

  it('are not printed when their release cannot be recorded', async () => {
    const shop = testVouchers()
    shop.now.recording = false
    const started = shop.batches.start(VIEWER, order(['mine']))
    if (!started.ok) throw new Error(started.failure)
    expect(await shop.settled(started.value.batchId)).toMatchObject({ state: 'failed' })
    expect(shop.printed).toEqual([])
  })

  it('are gone with the gateway', async () => {
    const shop = testVouchers()
    const started = shop.batches.start(VIEWER, order(['mine']))
    if (!started.ok) throw new Error(started.failure)
    shop.batches.close()
    expect(shop.batches.find('account', started.value.batchId)).toBeUndefined()
  })
})

describe('printed codes 打印码 as their holder sees them', () => {
  it('are listed under the certificate’s own id and taken back by their holder alone', async () => {
    const shop = testVouchers()
    const made = await shop.makeFileLink(VIEWER, 'mine', LINK, 'request')
    if (!made.ok) throw new Error(made.failure)
    await shop.deliverFile(made.value.secret, 'request')
    const listed = await shop.listPrintedCodes(VIEWER)
    expect(listed).toMatchObject({ complete: true, printedCodes: [{ kind: 7, layout: 'a4', certificateId: 'mine' }] })
    const [code] = listed.printedCodes
    if (!code) throw new Error('no code')
    const stranger = { ...VIEWER, person: { ...VIEWER.person, identityNumber: new Sensitive('339900198001010018') } }
    const refused = await shop.revokePrintedCode(stranger, code.printedCodeId, 'request')
    expect(refused).toEqual({ ok: false, failure: 'not-found' })
    expect(await shop.revokePrintedCode(VIEWER, code.printedCodeId, 'request')).toEqual(succeed(undefined))
    expect((await shop.listPrintedCodes(VIEWER)).printedCodes).toEqual([])
    expect(shop.recorded.slice(-2)).toMatchObject([
      { event: 'printed-code-revoked', outcome: 'refused' },
      { event: 'printed-code-revoked', outcome: 'done' },
    ])
  })

  it('are told as far as they are known while a province is silent', async () => {
    const shop = testVouchers()
    shop.now.reachable = false
    expect(await shop.listPrintedCodes(VIEWER)).toEqual({ printedCodes: [], complete: false })
  })
})
