import { describe, expect, it } from 'vitest'
import { isPrintedCode } from './printed-code.ts'

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
