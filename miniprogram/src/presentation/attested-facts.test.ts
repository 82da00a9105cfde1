import { describe, expect, it } from 'vitest'
import { attestedFacts, attestedOf } from './attested-facts.ts'
import { attestationText, attested, START } from './testing/signed-attestation.ts'

const person = {
  kind: 7,
  validToDay: 65_535,
  fields: new Map([
    [1, '林*'],
    [9, '02001'],
  ]),
}
const tractor = {
  kind: 5,
  validToDay: 65_535,
  fields: new Map<number, string | number>([
    [3, '浙A12345'],
    [5, 2],
  ]),
}

describe('what the other side will see', () => {
  it('is told from the code itself, the person first, in words', () => {
    const facts = attested(new Uint8Array(16), { entries: [tractor, person] })
    const kept = { attestation: attestationText(facts), seed: '', chainLength: 720, notBefore: START, steps: 720 }
    const read = attestedOf(kept)
    expect(read && attestedFacts(read, 'zh')).toBe('林*、货运驾驶员、浙A·12345、有效')
  })
  it('is not guessed when the kept code is damaged', () => {
    expect(attestedOf({ attestation: 'AA', seed: '', chainLength: 720, notBefore: START, steps: 720 })).toBeUndefined()
  })
})
