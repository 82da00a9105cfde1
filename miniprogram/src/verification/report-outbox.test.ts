import type { CodeReportRequest } from 'shared-types/contracts/code-reports.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createReportOutbox, MOST_WAITING } from './report-outbox.ts'

function report(reportId: string): CodeReportRequest {
  return { reportId, codeDigest: 'A'.repeat(43), codeClass: 'look-alike', codeReason: 'unofficial-link' }
}

function createStage() {
  const storage = memoryStorage()
  const sent: unknown[] = []
  const network: { failure: GatewayFailure | undefined } = { failure: undefined }
  const gateway: Gateway = {
    ask: async (request) => {
      if (network.failure) return fail(network.failure)
      sent.push(request.body)
      const body = JSON.parse('{"receivedAt":"2026-11-23T08:00:00Z"}')
      return succeed({ body, status: 201, headers: {} })
    },
  }
  return { storage, sent, network, open: () => createReportOutbox(gateway, storage) }
}

describe('a report of a code', () => {
  it('goes out at once where there is a signal, and is kept no longer', async () => {
    const { sent, open } = createStage()
    const outbox = open()
    expect(await outbox.report(report('one'))).toBe('sent')
    expect(sent).toEqual([report('one')])
    expect(outbox.waiting.read()).toBe(0)
  })
  it('waits without a signal, over a restart too, and goes out once later', async () => {
    const { sent, network, open } = createStage()
    network.failure = 'offline'
    expect(await open().report(report('one'))).toBe('kept')
    const later = open()
    expect(later.waiting.read()).toBe(1)
    await later.send()
    expect(later.waiting.read()).toBe(1)
    network.failure = undefined
    await Promise.all([later.send(), later.send()])
    expect(sent).toEqual([report('one')])
    expect(later.waiting.read()).toBe(0)
  })
  it('waits while the gateway can record nothing, and is dropped when it is refused for good', async () => {
    const { network, open } = createStage()
    const outbox = open()
    network.failure = 'evidence-unavailable'
    expect(await outbox.report(report('one'))).toBe('kept')
    network.failure = 'request-invalid'
    expect(await outbox.report(report('two'))).toBe('refused')
    expect(outbox.waiting.read()).toBe(0)
  })
  it('is one of at most twenty that wait', async () => {
    const { network, open } = createStage()
    network.failure = 'offline'
    const outbox = open()
    for (let number = 0; number < MOST_WAITING + 5; number += 1) await outbox.report(report(`r${number}`))
    expect(outbox.waiting.read()).toBe(MOST_WAITING)
  })
  it('that was damaged on the phone is left out', () => {
    const { storage, open } = createStage()
    storage.write(
      'code-reports',
      '[{"reportId":1},null,{"codeClass":"phone","reportId":"x","codeDigest":"","codeReason":""}]',
    )
    expect(open().waiting.read()).toBe(0)
    storage.write('code-reports', '{')
    expect(open().waiting.read()).toBe(0)
  })
})
