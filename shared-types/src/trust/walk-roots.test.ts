import { describe, expect, it } from 'vitest'
import { verifySm2 } from '../presentation-code/testing/node-cryptography.ts'
import type { Roots } from './roots.ts'
import { createNamedKey, listKeyOf, rootKeyOf, signDocument, type NamedKey } from './testing/sign-document.ts'
import { nextRoots, openSelfSignedRoots, walkRoots } from './walk-roots.ts'

const [warm, cold, newWarm, newCold, stranger, list] = ['warm', 'cold', 'new-warm', 'new-cold', 'stranger', 'list'].map(
  createNamedKey,
)
if (!warm || !cold || !newWarm || !newCold || !stranger || !list) throw new Error('six keys were made')

function roots(n: number, keys: readonly NamedKey[], listKeys: Roots['listKeys'] = []): Roots {
  return { n, roots: keys.map(rootKeyOf), threshold: keys.length, listKeys }
}

const one = roots(1, [warm, cold], [listKeyOf(list, 100, 200)])
const two = roots(2, [cold, newWarm])
const three = roots(3, [newWarm, newCold])

describe('walking from built-in roots upward', () => {
  it('follows generations that the old and the new keys signed', () => {
    const envelopes = [
      signDocument('roots', two, [warm, cold, newWarm]),
      signDocument('roots', three, [cold, newWarm, newCold]),
    ]
    expect(walkRoots(one, envelopes, verifySm2)).toEqual({ ok: true, value: three })
    expect(walkRoots(one, [], verifySm2)).toEqual({ ok: true, value: one })
  })

  it('refuses a generation that the old keys did not sign', () => {
    expect(nextRoots(one, signDocument('roots', two, [cold, newWarm]), verifySm2)).toEqual({
      ok: false,
      failure: 'unknown-key',
    })
  })

  it('refuses a generation whose own keys did not sign', () => {
    expect(nextRoots(one, signDocument('roots', two, [warm, cold]), verifySm2)).toEqual({
      ok: false,
      failure: 'unknown-key',
    })
    const forged = [warm, cold, { ...stranger, keyId: 'new-warm' }]
    expect(nextRoots(one, signDocument('roots', two, forged), verifySm2)).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('refuses to skip a generation or to go back', () => {
    const skipping = roots(3, [warm, cold])
    expect(nextRoots(one, signDocument('roots', skipping, [warm, cold]), verifySm2)).toEqual({
      ok: false,
      failure: 'wrong-number',
    })
    expect(nextRoots(one, signDocument('roots', one, [warm, cold]), verifySm2)).toEqual({
      ok: false,
      failure: 'wrong-number',
    })
  })

  it('refuses the generation it holds when that says something else, whoever it was', () => {
    const other = { ...one, listKeys: [listKeyOf(list, 100, 300)] }
    expect(nextRoots(one, signDocument('roots', other, [warm, cold]), verifySm2)).toEqual({
      ok: false,
      failure: 'same-version-other-bytes',
    })
    expect(nextRoots(one, signDocument('roots', other, [stranger]), verifySm2)).toEqual({
      ok: false,
      failure: 'unknown-key',
    })
  })

  it('refuses a generation below the threshold of the old or of the new keys', () => {
    for (const signers of [
      [cold, newWarm],
      [warm, cold],
    ]) {
      expect(nextRoots(one, signDocument('roots', two, signers), verifySm2)).toEqual({
        ok: false,
        failure: 'unknown-key',
      })
    }
  })

  it('refuses what was signed as another type of document', () => {
    expect(nextRoots(one, signDocument('trust-list', two, [warm, cold, newWarm]), verifySm2)).toEqual({
      ok: false,
      failure: 'bad-signature',
    })
  })

  it('stops at the first refusal', () => {
    const envelopes = [signDocument('roots', two, [stranger]), signDocument('roots', three, [cold, newWarm, newCold])]
    expect(walkRoots(one, envelopes, verifySm2)).toEqual({ ok: false, failure: 'unknown-key' })
  })
})

describe('roots on first contact', () => {
  it('are read when they signed themselves', () => {
    expect(openSelfSignedRoots(signDocument('roots', one, [warm, cold]), verifySm2)).toEqual({ ok: true, value: one })
    expect(openSelfSignedRoots(signDocument('roots', one, [warm]), verifySm2).ok).toBe(false)
    expect(openSelfSignedRoots('<html>', verifySm2)).toEqual({ ok: false, failure: 'malformed' })
  })

  it.each([
    ['a threshold nobody reaches', { ...one, threshold: 3 }],
    ['a threshold of nothing', { ...one, threshold: 0 }],
    ['a list key that is a root key too', { ...one, listKeys: [{ ...listKeyOf(warm, 1, 2), keyId: 'other' }] }],
    ['two keys of one id', { ...one, roots: [rootKeyOf(warm), { ...rootKeyOf(cold), keyId: 'warm' }] }],
    ['a list key whose window is empty', { ...one, listKeys: [listKeyOf(list, 200, 200)] }],
    ['a public key of 64 bytes', { ...one, roots: [{ keyId: 'warm', publicKey: 'A'.repeat(86) }, rootKeyOf(cold)] }],
    ['a number in words', { ...one, n: '1' }],
    ['no list keys', { n: 1, roots: one.roots, threshold: 2 }],
  ])('with %s are malformed', (_, value) => {
    expect(openSelfSignedRoots(signDocument('roots', value, [warm, cold]), verifySm2)).toEqual({
      ok: false,
      failure: 'malformed',
    })
  })

  it('may hold members of a later version', () => {
    const later = { ...one, ceremony: 'x' }
    expect(openSelfSignedRoots(signDocument('roots', later, [warm, cold]), verifySm2)).toEqual({ ok: true, value: one })
  })
})
