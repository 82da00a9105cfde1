import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeParts, decodeCode, encodeCode, readCodeText, textOfWechatQuery } from './code-text.ts'

const HOSTS = ['CERT.EXAMPLE.CN', 'cert.example.org']
const bytes = fc.uint8Array({ minLength: 84, maxLength: 456 }).map((list) => Uint8Array.of(0x84, ...list))
const [sample = Uint8Array.of(0x84)] = fc.sample(bytes, { numRuns: 1, seed: 1 })
const { digits } = codeParts(1, 'CERT.EXAMPLE.CN', sample)

const NOT_A_CODE = { ok: false, reason: 'not-a-presentation-code' }
/** The digits of the sample are hundreds of characters: test names stay readable with `…` in their place. */
function named(text: string) {
  return { name: text.replace(digits, '…').slice(0, 60), text }
}

const UNOFFICIAL = { ok: false, reason: 'unofficial-link' }

describe('the text of a code', () => {
  it('is read back behind both prefixes', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(0 as const, 1 as const, 2 as const), (code, view) => {
        const { prefix, digits: number } = codeParts(view, 'cert.example.cn', code)
        expect(prefix).toBe(view === 0 ? 'HTTPS://CERT.EXAMPLE.CN/V/' : 'RTC1:')
        expect(readCodeText(`${prefix}${number}`, HOSTS)).toEqual({ ok: true, bytes: code })
      }),
    )
  })

  it.each(['https://cert.example.cn/v/', 'Https://CERT.example.CN/V/', 'HTTPS://CERT.EXAMPLE.ORG/V/', 'rtc1:'])(
    'is read behind %s',
    (prefix) => expect(readCodeText(`${prefix}${digits}`, HOSTS)).toEqual({ ok: true, bytes: sample }),
  )

  it.each(
    [
      `HTTP://CERT.EXAMPLE.CN/V/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN./V/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN:443/V/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN@EVIL.EXAMPLE/V/${digits}`,
      `HTTPS://X@CERT.EXAMPLE.CN/V/${digits}`,
      `HTTPS://XCERT.EXAMPLE.CN/V/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN.EVIL.EXAMPLE/V/${digits}`,
      `HTTPS://CERT\u212AEXAMPLE.CN/V/${digits}`,
      `HTTPS:///V/${digits}`,
      `HTTPS:\\\\CERT.EXAMPLE.CN\\V\\${digits}`,
      `HTTPS:/CERT.EXAMPLE.CN/V/${digits}`,
      ' https://evil.example/',
      'weixin://dl/business/?t=abc',
      'javascript:alert(1)',
      'RTC2:123',
      'tel:110',
    ].map(named),
  )('$name is a link that is not ours', ({ text }) => expect(readCodeText(text, HOSTS)).toEqual(UNOFFICIAL))

  it.each(
    [
      '',
      '浙A12345',
      digits,
      `RTC1:0${digits}`,
      `RTC1:${digits} `,
      ` RTC1:${digits}`,
      `RTC1:${digits}\n`,
      `RTC1: ${digits}`,
      'RTC1:',
      `RTC1:${'1'.repeat(199)}`,
      `RTC1:${'1'.repeat(1_101)}`,
      `HTTPS://CERT.EXAMPLE.CN/V/${digits}\n`,
      `HTTPS://CERT.EXAMPLE.CN/V/${digits}/`,
      `HTTPS://CERT.EXAMPLE.CN/V/${digits}?a=1`,
      `HTTPS://CERT.EXAMPLE.CN/V/${digits}#a`,
      `HTTPS://CERT.EXAMPLE.CN//V/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN/W/${digits}`,
      `HTTPS://CERT.EXAMPLE.CN/V/%31${digits}`,
      'HTTPS://CERT.EXAMPLE.CN',
      'Note: not a link',
    ].map(named),
  )('$name is no code', ({ text }) => expect(readCodeText(text, HOSTS)).toEqual(NOT_A_CODE))

  it('of exactly 200 and 1,100 digits is read', () => {
    for (const length of [200, 1_100]) expect(readCodeText(`RTC1:${'1'.repeat(length)}`, HOSTS).ok).toBe(true)
  })

  it('without a trust list a link in the right form is read, and no other', () => {
    expect(readCodeText(`HTTPS://ANY.EXAMPLE/V/${digits}`, undefined)).toEqual({ ok: true, bytes: sample })
    expect(readCodeText('HTTPS://ANY.EXAMPLE/pay', undefined)).toEqual(UNOFFICIAL)
  })

  it('any garbage up to 10,000 characters has one of the two reasons', () => {
    const garbage = fc.string({
      unit: fc.constantFrom(...'RTC1:HTPS/V.0129 浙\ud800\u0000%@?#'),
      maxLength: 10_000,
      size: 'max',
    })
    const nearMiss = fc
      .tuple(fc.constantFrom('RTC1:', 'HTTPS://CERT.EXAMPLE.CN/V/', 'HTTPS://'), garbage)
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(garbage, nearMiss), (text) => {
        expect(readCodeText(text, HOSTS).ok).toBe(false)
      }),
    )
  })

  it('comes out of a WeChat query decoded exactly once', () => {
    const text = `HTTPS://CERT.EXAMPLE.CN/V/${digits}`
    expect(textOfWechatQuery(encodeURIComponent(text))).toBe(text)
    expect(textOfWechatQuery(encodeURIComponent(encodeURIComponent(text)))).toBe(encodeURIComponent(text))
    expect(textOfWechatQuery('%E4%A')).toBeUndefined()
  })
})

describe('the bytes of a code', () => {
  const code = {
    attestedBytes: Uint8Array.of(1),
    signature: new Uint8Array(64),
    stepIndex: 3,
    link: new Uint8Array(16),
  }

  it('come back, and hold members of their lengths only', () => {
    expect(decodeCode(encodeCode(code))).toEqual(code)
    expect(() => encodeCode({ ...code, signature: new Uint8Array(63) })).toThrow('signature')
    expect(() => encodeCode({ ...code, link: new Uint8Array(17) })).toThrow('link')
    expect(() => encodeCode({ ...code, stepIndex: -1 })).toThrow(RangeError)
  })
})
