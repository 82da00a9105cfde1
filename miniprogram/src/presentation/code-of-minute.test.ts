import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { anchorOf, chainLinks } from 'shared-types/presentation-code/hash-chain.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { describe, expect, it } from 'vitest'
import { codeOfMinute, seedOf } from './code-of-minute.ts'
import { sm3 } from './sm3-hash.ts'
import { attestationText, attested, START } from './testing/signed-attestation.ts'

const HOST = 'cert.example.cn'
const seed = Uint8Array.from({ length: 16 }, (_, index) => index * 7)
const anchor = anchorOf(sm3, seed, 720)
const { links } = chainLinks(sm3, seed, 720)
const trustList: TrustList = {
  version: 1,
  issuedAt: START,
  nextUpdate: START + 7 * 86_400,
  hosts: ['CERT.EXAMPLE.CN'],
  keys: [
    {
      keyNumber: 1,
      algorithm: 'SM2-SM3',
      publicKey: encodeBase64url(new Uint8Array(65).fill(4)),
      use: ['attestation'],
      kinds: [7],
      views: [0, 1],
      provinces: [],
      holder: '示例',
      notBefore: START - 86_400,
      notAfter: START + 86_400 * 30,
    },
  ],
}

function code(steps = 720) {
  const attestation = attestationText(attested(anchor, { steps }))
  return { attestation, seed: encodeBase64url(seed), chainLength: 720, notBefore: START, steps }
}

function conclusionAt(text: string, nowSeconds: number) {
  const facts = { text, nowSeconds, uncertaintySeconds: 1, trustList, expectedViews: [0] as const, sm3 }
  return verifyPresentationCode({ ...facts, verifySm2: () => true })
}

describe('the code of a minute', () => {
  it('verifies in its own minute, at the start, in the middle and at the end', () => {
    const ofMinute = codeOfMinute('public', HOST, code(), links)
    for (const stepIndex of [0, 1, 359, 719]) {
      const parts = ofMinute?.(stepIndex)
      const text = `${parts?.prefix}${parts?.digits}`
      expect(text.startsWith('HTTPS://CERT.EXAMPLE.CN/V/')).toBe(true)
      expect(conclusionAt(text, START + stepIndex * 60 + 30)).toMatchObject({ conclusion: 'pass', reasons: [] })
    }
  })
  it('is stale two minutes later', () => {
    const parts = codeOfMinute('public', HOST, code(), links)?.(5)
    const text = `${parts?.prefix}${parts?.digits}`
    expect(conclusionAt(text, START + 7 * 60 + 30).reasons).toEqual(['stale-code'])
  })
  it('still reaches the anchor when the gateway granted fewer steps than were hashed', () => {
    const ofMinute = codeOfMinute('public', HOST, code(100), links)
    const parts = ofMinute?.(99)
    expect(conclusionAt(`${parts?.prefix}${parts?.digits}`, START + 99 * 60)).toMatchObject({ conclusion: 'pass' })
    expect(ofMinute?.(100)).toBeUndefined()
  })
  it('is no link when it is for an inspection', () => {
    expect(codeOfMinute('inspection', HOST, code(), links)?.(0)?.prefix).toBe('RTC1:')
  })
  it('is none at all when what the phone kept is damaged', () => {
    expect(seedOf({ ...code(), seed: 'AA' })).toBeUndefined()
    expect(codeOfMinute('public', HOST, { ...code(), attestation: '***' }, links)).toBeUndefined()
  })
})
