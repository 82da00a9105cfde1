import fc from 'fast-check'
import { readCodeText } from 'shared-types/presentation-code/code-text.ts'
import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import { isReportableClass, SCANNED_CLASSES } from 'shared-types/vocabulary/scanned-codes.ts'
import { describe, expect, it } from 'vitest'
import { classifyScanned } from './classify-scanned.ts'
import { localReason } from './local-reason.ts'

const SEED = { seed: 20_261_123, numRuns: 3_000 }
const HOSTS = ['CERT.EXAMPLE.CN', 'zheng.example.org']

/** Pieces of which attacks are made, put together at random with anything between them. */
const piece = fc.oneof(
  fc.constantFrom(
    'https://',
    'HTTP:',
    'CERT.EXAMPLE.CN',
    'cert.example.cn',
    '.evil.cn',
    '@',
    ':8443',
    '/V/',
    '/P/',
    '//',
  ),
  fc.constantFrom(
    'RTC1:',
    'javascript:',
    'data:text/html,',
    'weixin://',
    'tel:',
    'wxp://',
    'xn--',
    '%25',
    '%3A',
    '%',
    '\\',
  ),
  fc.constantFrom(
    '\u202e',
    '\u200b',
    '\u0000',
    '\n',
    '\t',
    ' ',
    '．',
    '。',
    '：',
    'с',
    '\ud800',
    '.',
    '#',
    '?',
    '12345678',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.integer({ min: 200, max: 1_099 }).map((length) => '9'.repeat(length)),
)
const anyText = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
const anyHosts = fc.constantFrom(undefined, HOSTS, [], ['x'])

describe('any text at all', () => {
  it('has one class of the list, without an error', () => {
    fc.assert(
      fc.property(anyText, anyHosts, (text, hosts) => SCANNED_CLASSES.includes(classifyScanned(text, hosts).kind)),
      SEED,
    )
  })
  it('goes on to be verified only in the exact form of a code, at an official host where those are known', () => {
    fc.assert(
      fc.property(anyText, anyHosts, (text, hosts) => {
        const goesOn = ['public-code', 'inspection-code'].includes(classifyScanned(text, hosts).kind)
        return goesOn === (readCodeText(text, hosts).ok && text.length <= 1_500)
      }),
      SEED,
    )
  })
  it('never leads to a pass by itself', () => {
    fc.assert(
      fc.property(anyText, anyHosts, fc.boolean(), (text, hosts, trustListStale) => {
        const scanned = classifyScanned(text, hosts)
        const reason = localReason(text, scanned, hosts)
        if (reason === undefined) return scanned.kind === 'public-code' || scanned.kind === 'inspection-code'
        return weighReasons([reason], { trustListStale, confirmedOnline: false }).conclusion !== 'pass'
      }),
      SEED,
    )
  })
  it('gives away no more than a plain short host, and no long number', () => {
    fc.assert(
      fc.property(anyText, anyHosts, (text, hosts) => {
        const { host, ...rest } = classifyScanned(text, hosts)
        return (
          Object.keys(rest).join() === 'kind' && (host === undefined || /^(?!.*[0-9]{6})[a-z0-9.-]{3,100}$/.test(host))
        )
      }),
      SEED,
    )
  })
  it('is quickly looked at, however long', () => {
    const hostile = [
      `https://${'a.'.repeat(700)}cn`,
      '%25'.repeat(499),
      `https://xn--${'z9'.repeat(700)}`,
      '@'.repeat(1_500),
    ]
    for (const text of [...hostile, 'x'.repeat(5_000_000)]) {
      const begun = performance.now()
      classifyScanned(text, HOSTS)
      // hundreds of times what it takes; a slow machine stays below as well
      expect(performance.now() - begun).toBeLessThan(2_000)
    }
  })
})

describe('what may be reported', () => {
  it('is never a class whose content is short and a person’s own', () => {
    const personal = ['phone', 'person-number', 'contact-card', 'network', 'number', 'plain-text', 'empty'] as const
    expect(personal.filter(isReportableClass)).toEqual([])
  })
})
