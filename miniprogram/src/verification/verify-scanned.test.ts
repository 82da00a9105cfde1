import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { createObservedValue } from '../design/observed-value.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import { createOfflineVerdict } from './offline-verdict.ts'
import { createSeenCodes } from './seen-codes.ts'
import type { OfflineStock } from './trust-keeper.ts'
import { createVerifyScanned } from './verify-scanned.ts'

const NOW = Date.parse('2026-11-23T08:00:00Z')
const DIGITS = `4${'38875410801795555'.repeat(14)}`
const TRUST_LIST = {
  version: 1,
  issuedAt: NOW / 1000 - 3600,
  nextUpdate: NOW / 1000 + 86_400,
  hosts: ['CERT.EXAMPLE.CN'],
  keys: [],
}

function answerOf(reason: Reason | undefined): Verification {
  return {
    ...(reason === undefined ? { conclusion: 'pass', about: null } : { conclusion: 'fail', about: 'code' }),
    reasons: reason === undefined ? [] : [reason],
    certificates: [],
    asOf: new Date(NOW).toISOString(),
    stale: false,
    receiptId: 'R1',
  }
}

/** A phone whose network the test chooses: an answer with this reason, or a failure. */
function createPhone(
  network: { reason: Reason | undefined } | { failure: GatewayFailure },
  nextUpdate = TRUST_LIST.nextUpdate,
) {
  const asked: unknown[] = []
  const gateway: Gateway = {
    ask: async ({ body }) => {
      asked.push(body)
      if ('failure' in network) return fail(network.failure)
      return succeed({ body: JSON.parse(JSON.stringify(answerOf(network.reason))), status: 200, headers: {} })
    },
  }
  const stock: OfflineStock = { state: 'ready', trustList: { ...TRUST_LIST, nextUpdate }, verifySm2: () => false }
  const verify = createVerifyScanned({
    gateway,
    clock: { read: () => ({ nowMs: NOW, uncertaintySeconds: 2 }) },
    trust: { load: async () => undefined, stock: createObservedValue<OfflineStock>(stock) },
    isInspector: () => true,
    offlineVerdict: createOfflineVerdict({
      ...{ sm3, seen: createSeenCodes(memoryStorage(), () => NOW), isOwn: () => false },
      createBreathe: () => async () => undefined,
    }),
  })
  const check = async (text: string) => {
    const checked = await verify(text)
    if (checked.state !== 'verdict') return { refused: checked.failure }
    const { word, grounds, form } = checked.inWords('zh')
    return { word, form, grounds, ground: grounds[0] ?? '', facts: checked.facts }
  }
  return { asked, check }
}

describe('what was scanned', () => {
  it('goes to the gateway only in the form of a code', async () => {
    const { asked, check } = createPhone({ reason: 'malformed' })
    for (const text of [
      '你好',
      'tel:13800138000',
      '339900199001011236',
      'weixin://wxpay/1',
      'https://evil.cn/a',
      'x'.repeat(9_000),
    ]) {
      await check(text)
    }
    expect(asked).toEqual([])
    await check(`RTC1:${DIGITS}`)
    await check(`HTTPS://CERT.EXAMPLE.CN/V/${DIGITS}`)
    await check('HTTPS://CERT.EXAMPLE.CN/P/1')
    expect(asked).toHaveLength(3)
  })
  it('that is another kind of code is told by its own sentence, and never called forged', async () => {
    const { check } = createPhone({ reason: 'malformed' })
    expect(await check('wxp://f2f0x')).toMatchObject({
      word: '不是亮证码',
      form: 'fail',
      ground: expect.stringContaining('收付款'),
    })
    expect(await check('339900199001011236')).toMatchObject({ word: '码用不了', form: 'unusable' })
    expect(await check('https://ysfw.mot.gov.cn/x')).toMatchObject({ word: '还需核对', form: 'doubt' })
  })
  it('and looks like the official host is a forgery that can be reported, online and offline', async () => {
    const text = `https://CERT.EXAMPLE.CN.evil.cn/V/${DIGITS}`
    const report = { codeClass: 'look-alike', codeReason: 'unofficial-link', codeHost: 'cert.example.cn.evil.cn' }
    for (const network of [{ reason: 'unofficial-link' }, { failure: 'offline' }] as const) {
      const checked = await createPhone(network).check(text)
      expect(checked).toMatchObject({
        word: '这个码是假的',
        ground: expect.stringContaining('长得像官方'),
        facts: { report },
      })
    }
  })
  it('with a bad signature can be reported without naming a host', async () => {
    const checked = await createPhone({ reason: 'bad-signature' }).check(`RTC1:${DIGITS}`)
    expect(checked).toMatchObject({
      facts: { outcome: 'forged', report: { codeClass: 'inspection-code', codeReason: 'bad-signature' } },
    })
    expect(checked).not.toHaveProperty('facts.report.codeHost')
  })
  it('is a printed code that the gateway resolved: its pass says what paper proves, its taking back that it was', async () => {
    const code = 'HTTPS://CERT.EXAMPLE.CN/P/340282366920938463463374607431768211455'
    const valid = await createPhone({ reason: undefined }).check(code)
    expect(valid).toMatchObject({ form: 'pass', ground: '纸上写的证照现在有效。纸能复印，请核对人和车。' })
    expect(valid.grounds?.join()).not.toContain('是真的')
    const takenBack = await createPhone({ reason: 'right-ended' }).check(code)
    expect(takenBack.ground).toBe('持证人作废了这张纸上的码。请看别的凭据，或按车牌查。')
  })
  it('is a printed code: doubt by the gateway and without network alike', async () => {
    for (const network of [{ reason: 'static-code' }, { failure: 'offline' }] as const) {
      const checked = await createPhone(network).check('HTTPS://CERT.EXAMPLE.CN/P/330106000123')
      expect(checked).toMatchObject({ ground: expect.stringContaining('固定码') })
      expect(checked).not.toHaveProperty('facts.report')
    }
  })
  it('is not called unofficial by a phone whose list is too old to know', async () => {
    const { check } = createPhone({ failure: 'offline' }, NOW / 1000 - 1)
    expect(await check('https://new.example.cn/a')).toMatchObject({ form: 'unusable' })
  })
  it('is not judged at all when the gateway refuses', async () => {
    expect(await createPhone({ failure: 'evidence-unavailable' }).check(`RTC1:${DIGITS}`)).toEqual({
      refused: 'evidence-unavailable',
    })
  })
})
