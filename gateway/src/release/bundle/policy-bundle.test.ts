import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { parseBundle, parseSignedBundle } from './parse-bundle.ts'
import { bundleDigest, bundleText, signedBundleText, versionName } from './policy-bundle.ts'

const FILES = [
  { path: 'policy.yaml', text: 'policy:\n  version: "1"\n' },
  { path: 'a.yaml', text: '为什么: "\u0007 \\ 𠮷"\n' },
]
const BUNDLE = { sequence: 3, predecessor: 'ab'.repeat(32), files: FILES }
const SIGNED = { bundle: BUNDLE, signatures: [{ operatorId: 'lin', signature: 'A'.repeat(86) }] }
const FIXED = { seed: 20261123, numRuns: 300 }

describe('the text of a bundle', () => {
  it('is RFC 8785 JSON with its files in order', () => {
    const expected = canonicalize({
      format: 'roadcert-policy-1',
      sequence: 3,
      predecessor: BUNDLE.predecessor,
      files: FILES.toReversed(),
    })
    expect(bundleText(BUNDLE)).toBe(expected)
    expect(bundleText({ ...BUNDLE, files: FILES.toReversed(), restores: 1 })).toBe(
      canonicalize(JSON.parse(bundleText({ ...BUNDLE, restores: 1 }))),
    )
  })
  it('whatever the texts of its files are', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, (path, content) => {
        const bundle = { ...BUNDLE, files: [{ path: `p${path}`, text: content }] }
        expect(bundleText(bundle)).toBe(canonicalize(JSON.parse(bundleText(bundle))))
        expect(parseBundle(bundleText(bundle))).toEqual({ ok: true, value: bundle })
      }),
      FIXED,
    )
  })
  it('gives a version its name: sequence and the beginning of the digest', () => {
    const digest = bundleDigest(BUNDLE, { sm3Hex })
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(versionName(3, digest)).toBe(`3-${digest.slice(0, 16)}`)
  })
})

describe('the file of a signed bundle', () => {
  const text = signedBundleText(SIGNED)
  it('comes back as it was written', () => {
    expect(parseSignedBundle(text)).toEqual({
      ok: true,
      value: { ...SIGNED, bundle: { ...BUNDLE, files: FILES.toReversed() } },
    })
  })
  it('altered by one byte is refused, or says something else that no signature covers', () => {
    for (let at = 0; at < text.length; at += 1) {
      const altered = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1)
      const parsed = parseSignedBundle(altered)
      if (parsed.ok) expect(signedBundleText(parsed.value)).not.toBe(text)
    }
  })
  it.each([
    ['a blank more', text.replace('{', '{ ')],
    ['no end of line', text.trimEnd()],
    ['another member', text.replace('{"bundle"', '{"also":1,"bundle"')],
    ['a member twice', text.replace('"sequence":3', '"sequence":2,"sequence":3')],
    ['another order of files', text.replace('a.yaml', 'z.yaml')],
    ['another format', text.replace('roadcert-policy-1', 'roadcert-policy-2')],
    ['an escape that is not needed', text.replace('policy.yaml', '\\u0070olicy.yaml')],
  ])('with %s is not canonical', (_what, altered) => {
    expect(altered).not.toBe(text)
    expect(parseSignedBundle(altered)).toEqual({ ok: false, failure: 'not-canonical' })
  })
  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"bundle":null,"signatures":[]}',
    text.replace('"sequence":3', '"sequence":-3'),
    text.replace('"sequence":3', '"sequence":3e400'),
    text.replace(BUNDLE.predecessor, 'xy'),
    text.replace(BUNDLE.predecessor, ''),
    text.replace('A'.repeat(86), 'A'.repeat(85)),
    text.replace('"lin"', '"__proto__"'),
    text.replace('policy.yaml', 'a.yaml'),
    '{"bundle":{"files":[]},"signatures":[]}',
    '['.repeat(20_000),
  ])('%#: what is no bundle is told so', (other) => {
    expect(parseSignedBundle(other)).toEqual({ ok: false, failure: 'not-a-bundle' })
  })
  it('no text makes its reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"bundle":${json},"signatures":[]}\n`),
        ),
        (other) => {
          expect(parseSignedBundle(other).ok).toBe(false)
        },
      ),
      FIXED,
    )
  })
})
