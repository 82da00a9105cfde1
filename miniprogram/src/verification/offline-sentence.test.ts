import { weighReasons } from 'shared-types/presentation-code/weigh-reasons.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../design/language.ts'
import { attested, START } from '../presentation/testing/signed-attestation.ts'
import { leadingReason } from './offline-sentence.ts'
import type { ListedState, OfflineVerdict } from './offline-verdict.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'

const NOW = START * 1000 + 30_000
/** Steps 1 to 6 stop with one of these. */
const ALONE = [
  ...['not-a-presentation-code', 'unofficial-link', 'malformed', 'unsupported-version', 'unknown-key'],
  ...['key-not-valid', 'wrong-view', 'bad-signature', 'not-yet-valid', 'code-expired', 'stale-code', 'bad-link'],
] as const satisfies readonly Reason[]
/** Steps 7 and 8 collect any of these. */
const TOGETHER = [
  ...['certificate-expired', 'certificate-suspended', 'certificate-ended', 'right-ended', 'unknown-kind'],
  ...['trust-list-stale', 'state-old', 'clock-uncertain', 'seen-before'],
] as const satisfies readonly Reason[]
const LISTED: readonly ListedState[] = ['suspended', 'ended', 'right-ended', undefined]

/** Every set of reasons that a phone can find, with and without lists. */
function* everyVerdict(): Generator<OfflineVerdict> {
  const sets: (readonly Reason[])[] = ALONE.map((reason) => [reason])
  for (let bits = 0; bits < 2 ** TOGETHER.length; bits += 1) {
    sets.push(TOGETHER.filter((_, index) => ((bits >> index) & 1) === 1))
  }
  for (const reasons of sets) {
    for (const trustListStale of [false, true]) {
      const weighed = weighReasons(reasons, { trustListStale, confirmedOnline: false })
      const passed = reasons.every((reason) => TOGETHER.some((known) => known === reason))
      const entry = { kind: 7, validToDay: 20_000, fields: new Map() }
      const facts = passed ? { attested: attested(new Uint8Array(16), { entries: [entry] }) } : {}
      for (const lists of [{}, { listIssuedAt: START }, { listIssuedAt: START, stateListIssuedAt: START - 60 }]) {
        for (const state of LISTED) yield { ...weighed, reasons, ...facts, ...lists, listed: [state] }
      }
    }
  }
}

describe('every verdict that a phone can reach without network', () => {
  it('has exactly one conclusion with one plain sentence, and nobody is blamed for a code', () => {
    let count = 0
    for (const verdict of everyVerdict()) {
      for (const language of LANGUAGES) {
        count += 1
        const { word, grounds, form, age, hint } = offlineVerdictWords(verdict, NOW, language)
        const pass = verdict.reasons.length === 0
        expect([verdict.reasons, form === 'pass']).toEqual([verdict.reasons, pass])
        expect(grounds.length).toBe(pass ? 2 : 1)
        expect(grounds.every((sentence) => sentence.length > 5)).toBe(true)
        expect(age).not.toBe('')
        if (pass) expect(word).toMatch(/没联网|offline/)
        if (verdict.about === 'code' && form === 'unusable') expect(hint).toMatch(/不等于没有证|does not mean/)
      }
    }
    expect(count).toBe((ALONE.length + 512) * 2 * 3 * 4 * LANGUAGES.length)
  })
  it('tells of several reasons the strongest and most urgent one', () => {
    expect(leadingReason(['trust-list-stale', 'state-old', 'certificate-suspended'])).toBe('certificate-suspended')
    expect(leadingReason(['certificate-suspended', 'certificate-expired'])).toBe('certificate-expired')
    expect(leadingReason(['state-old', 'clock-uncertain', 'seen-before'])).toBe('seen-before')
    expect(leadingReason([])).toBeUndefined()
  })
})
