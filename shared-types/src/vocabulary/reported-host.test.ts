import { describe, expect, it } from 'vitest'
import { parseReportedHost } from './reported-host.ts'

describe('the host of a reported code', () => {
  it('is kept in lower case', () => {
    expect(parseReportedHost('CERT.EXAMPLE.CN.Evil.cn')).toBe('cert.example.cn.evil.cn')
    expect(parseReportedHost('xn--fiq228c.example')).toBe('xn--fiq228c.example')
  })
  it('is left out when it may hold a number of a person', () => {
    expect(parseReportedHost('u13800138000.example.com')).toBeUndefined()
    expect(parseReportedHost('339900199001011236.example.com')).toBeUndefined()
  })
  it('is left out when it is no plain host', () => {
    const others = [
      '',
      'example',
      'a@b.cn',
      'b.cn:8080',
      '.b.cn',
      'b.cn.',
      'b..cn',
      'b_c.cn',
      '例子.cn',
      `${'a'.repeat(99)}.cn`,
    ]
    expect(others.filter((host) => parseReportedHost(host) !== undefined)).toEqual([])
  })
})
