import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPrintable, isPrintedCode, printedCodeParts, readPrintedCode } from './printed-code.ts'

const HOSTS = ['CERT.EXAMPLE.CN']

describe('a printed static code', () => {
  it('is digits behind /P/ at an official host, in any letter case', () => {
    expect(isPrintedCode('HTTPS://CERT.EXAMPLE.CN/P/330106000123', HOSTS)).toBe(true)
    expect(isPrintedCode('https://cert.example.cn/p/1', HOSTS)).toBe(true)
    expect(isPrintedCode('https://any.example/P/1', undefined)).toBe(true)
  })
  it('is nothing else', () => {
    const others = [
      'HTTPS://CERT.EXAMPLE.CN.EVIL.CN/P/1',
      'HTTPS://CERT.EXAMPLE.CN@EVIL.CN/P/1',
      'HTTPS://CERT.EXAMPLE.CN:8443/P/1',
      'HTTPS://CERT.EXAMPLE.CN./P/1',
      'HTTP://CERT.EXAMPLE.CN/P/1',
      'HTTPS://CERT.EXAMPLE.CN/P/',
      'HTTPS://CERT.EXAMPLE.CN/P/1?x=1',
      'HTTPS://CERT.EXAMPLE.CN/P/1/2',
      `HTTPS://CERT.EXAMPLE.CN/P/${'1'.repeat(65)}`,
      // a Kelvin sign and a long s fold to ASCII letters elsewhere
      'HTTPS://CERT.EXAMPLE.CN\u212a/P/1',
      'HTTP\u017f://CERT.EXAMPLE.CN/P/1',
      ' HTTPS://CERT.EXAMPLE.CN/P/1',
    ]
    expect(others.filter((text) => isPrintedCode(text, HOSTS))).toEqual([])
  })
})

describe('the bytes of a printed code', () => {
  const printable = fc.uint8Array({ minLength: 16, maxLength: 16 }).filter(isPrintable)

  it('come back from the text that is printed, at an official host alone', () => {
    fc.assert(
      fc.property(printable, (code) => {
        const { prefix, digits } = printedCodeParts('cert.example.cn', code)
        expect(prefix).toBe('HTTPS://CERT.EXAMPLE.CN/P/')
        expect(readPrintedCode(`${prefix}${digits}`, HOSTS)).toEqual(code)
        expect(readPrintedCode(`${prefix}${digits}`, ['OTHER.CN'])).toBeUndefined()
        expect(readPrintedCode(`RTC1-P:${digits}`, ['OTHER.CN'])).toEqual(code)
      }),
    )
  })

  it('are never those of other digits: too few, too many, a leading zero, more than 16 bytes hold', () => {
    const most = (2n ** 128n - 1n).toString()
    expect(readPrintedCode(`RTC1-P:${most}`, HOSTS)).toEqual(new Uint8Array(16).fill(255))
    const others = ['1', `0${most}`, `${most}0`, (2n ** 128n).toString(), (2n ** 120n - 1n).toString(), '']
    expect(others.map((digits) => readPrintedCode(`RTC1-P:${digits}`, HOSTS))).toEqual(others.map(() => undefined))
    expect(isPrintedCode('RTC1-P:1', HOSTS)).toBe(true)
    expect(isPrintedCode('rtc1-p:1', HOSTS)).toBe(false)
  })

  it('begin with no zero, which digits could not give back', () => {
    expect(isPrintable(new Uint8Array(16))).toBe(false)
    expect(isPrintable(new Uint8Array(15).fill(1))).toBe(false)
    expect(() => printedCodeParts('CERT.EXAMPLE.CN', new Uint8Array(16))).toThrow(RangeError)
  })
})
