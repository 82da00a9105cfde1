import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { chainLinks } from 'shared-types/presentation-code/hash-chain.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import { describe, expect, it } from 'vitest'
import type { TrustList, TrustedKey } from 'shared-types/trust/trust-list.ts'
import { loadVerifySm2 } from '../verification/sm2-verify.ts'
import { namedKey } from '../verification/testing/trust-documents.ts'
import { codeOfMinute } from './code-of-minute.ts'
import { PRACTICE_KEY_NUMBER, practiceSet, readPracticeCode } from './practice-code.ts'
import { sm3 } from './sm3-hash.ts'
import { attested, attestationText, START } from './testing/signed-attestation.ts'

const seed = Uint8Array.from({ length: 16 }, (_, index) => index + 1)

/** The text of a code in one of its minutes. */
function textAt(stepIndex: number, { view, host, code } = practiceSet(START + 20, seed)): string {
  const parts = codeOfMinute(view, host, code, chainLinks(sm3, seed, code.chainLength).links)?.(stepIndex)
  return `${parts?.prefix}${parts?.digits}`
}

function trustListWith(keyNumber: number): TrustList {
  const key: TrustedKey = {
    ...{ keyNumber, algorithm: 'SM2-SM3', publicKey: namedKey('any').publicKey, use: ['attestation'], holder: '示例' },
    ...{ kinds: [], views: [0, 1, 2], provinces: [], notBefore: START - 86_400, notAfter: START + 86_400 },
  }
  return { version: 1, issuedAt: START, nextUpdate: START + 86_400, hosts: ['CERT.EXAMPLE.CN'], keys: [key] }
}

describe('a practice code', () => {
  const verdict = async (trustList: TrustList | undefined) => {
    const verifySm2 = await loadVerifySm2()
    if (!verifySm2) throw new Error('Node has BigInt')
    const facts = { text: textAt(0), nowSeconds: START + 30, uncertaintySeconds: 1, trustList, sm3, verifySm2 }
    return verifyPresentationCode({ ...facts, expectedViews: [0, 1] })
  }
  it('is a code that cannot be used for whoever really checks it, and shows no data', async () => {
    const checked = await verdict(trustListWith(1))
    expect(checked).toMatchObject({ conclusion: 'fail', about: 'code', reasons: ['unknown-key'] })
    expect(checked.attested).toBeUndefined()
  })
  it('would not verify even if its key number were given to a key one day', async () => {
    expect((await verdict(trustListWith(PRACTICE_KEY_NUMBER))).reasons).toEqual(['bad-signature'])
  })
  it('is never a pass for a phone that has no trust list yet', async () => {
    expect((await verdict(undefined)).conclusion).not.toBe('pass')
  })
  it('is no link, so that no phone opens anything', () => {
    expect(textAt(3)).toMatch(/^RTC1:[1-9][0-9]{199,1099}$/)
  })
  it('renews every minute and goes stale like a real one', () => {
    expect(textAt(1)).not.toBe(textAt(0))
    expect(readPracticeCode(textAt(2), START + 150)).toBe('fresh')
    expect(readPracticeCode(textAt(0), START + 150)).toBe('stale')
    expect(readPracticeCode(textAt(14), START + 86_400)).toBe('stale')
  })
})

describe('practising a scan', () => {
  it('calls nothing real a practice code', () => {
    const code = {
      attestation: attestationText(attested(new Uint8Array(16), { view: 1 })),
      seed: encodeBase64url(seed),
    }
    const inspection = { ...code, chainLength: 720, notBefore: START, steps: 720 }
    const real = { ...practiceSet(START, seed), code: inspection }
    expect(readPracticeCode(textAt(0, real), START + 30)).toBe('other')
  })
  it.each([
    '',
    'RTC1:',
    'https://example.cn/',
    `RTC1:${'9'.repeat(400)}`,
    `${textAt(0)}0`,
    textAt(0).replace(/.$/, (digit) => (digit === '1' ? '2' : '1')),
  ])('reads %s as something else and never fails', (text) => {
    expect(readPracticeCode(text, START + 30)).toBe('other')
  })
})
