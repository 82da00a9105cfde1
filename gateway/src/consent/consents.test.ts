import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { CONSENT_TERMS } from 'shared-types/vocabulary/consents.ts'
import { describe, expect, it } from 'vitest'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { ConsentRecord, Consents, Holder } from './consent.ts'
import { createGiveConsent, createWithdrawConsent, type DecideConsentDeps } from './decide-consent.ts'
import { createListConsents } from './list-consents.ts'

const HOLDER: Holder = {
  accountId: 'account',
  sessionId: 'session',
  person: { personRef: 'person', name: new Sensitive('王芳'), identityNumber: new Sensitive('339900199001011236') },
}
const { textVersion } = CONSENT_TERMS.reminders
const DAY = Date.parse('2026-11-23T08:00:00Z')

/** The use cases over a store in memory; `kept` is what stands in it, `recorded` what the log got. */
function consenting(kept: ConsentRecord[] = [], differences: Partial<DecideConsentDeps> = {}) {
  const recorded: AuditEntry[] = []
  const consents: Consents = {
    of: async () => ({ noticeVersion: '2026-10', boundAt: DAY - 1, records: kept }),
    give: async ({ scope, textVersion: version, at }) => {
      kept.splice(0, kept.length, { scope, textVersion: version, givenAt: at })
    },
    withdraw: async (_account, scope, at) => {
      const index = kept.findIndex((one) => one.scope === scope && one.withdrawnAt === undefined)
      const found = kept[index]
      if (found !== undefined) kept[index] = { ...found, withdrawnAt: at }
      return found !== undefined
    },
  }
  const deps: DecideConsentDeps = {
    consents,
    evidence: {
      record: async (entry) => {
        recorded.push(entry)
        return succeed(undefined)
      },
    },
    now: () => DAY,
    newId: () => 'entry',
    ...differences,
  }
  return {
    kept,
    recorded,
    list: () => createListConsents(deps)(HOLDER),
    give: (version = textVersion) => createGiveConsent(deps)(HOLDER, 'reminders', version, 'request'),
    withdraw: () => createWithdrawConsent(deps)(HOLDER, 'reminders', 'request'),
  }
}

describe('consents 同意', () => {
  it('stand for nothing before anybody was asked; the notice of the binding stands beside them', async () => {
    expect(await consenting().list()).toEqual({
      consents: [{ scope: 'reminders', purpose: 'remind', state: 'not-given', textVersion }],
      notices: [
        {
          notice: 'real-name-binding',
          shownVersion: '2026-10',
          shownAt: '2026-11-23T07:59:59.999Z',
          textVersion: '2026-11',
        },
      ],
    })
  })

  it('are given once: the same again is the same consent, with one entry in the log', async () => {
    const { give, recorded } = consenting()
    const first = await give()
    expect(first).toMatchObject({ ok: true, value: { state: 'given', givenAt: '2026-11-23T08:00:00.000Z' } })
    expect(await give()).toEqual(first)
    expect(recorded).toMatchObject([
      { event: 'consent-given', outcome: 'done', consent: { scope: 'reminders', textVersion }, requestId: 'request' },
    ])
  })

  it('are withdrawn once, and may be given again', async () => {
    const { give, withdraw, list, recorded } = consenting()
    await give()
    expect(await withdraw()).toEqual(succeed(undefined))
    expect(await withdraw()).toEqual(succeed(undefined))
    expect((await list()).consents).toMatchObject([{ state: 'withdrawn', withdrawnAt: '2026-11-23T08:00:00.000Z' }])
    expect(await give()).toMatchObject({ ok: true, value: { state: 'given' } })
    expect(recorded.map(({ event }) => event)).toEqual(['consent-given', 'consent-withdrawn', 'consent-given'])
  })

  it('to an earlier text count no more, and can only be given to the present one', async () => {
    const { give, list } = consenting([{ scope: 'reminders', textVersion: '2025-01', givenAt: DAY }])
    expect((await list()).consents).toMatchObject([{ state: 'outdated', givenVersion: '2025-01' }])
    expect(await give('2025-01')).toEqual(fail('state-conflict'))
    expect(await give()).toMatchObject({ ok: true, value: { state: 'given', givenVersion: textVersion } })
  })

  it('withdrawing what was never given does and writes nothing', async () => {
    const { withdraw, recorded } = consenting()
    expect(await withdraw()).toEqual(succeed(undefined))
    expect(recorded).toEqual([])
  })

  it('change nothing without an entry in the log', async () => {
    const evidence = { record: async () => fail('evidence-unavailable' as const) }
    const { give, kept } = consenting([], { evidence })
    expect(await give()).toEqual(fail('evidence-unavailable'))
    expect(kept).toEqual([])
    const standing = consenting([{ scope: 'reminders', textVersion, givenAt: DAY }], { evidence })
    expect(await standing.withdraw()).toEqual(fail('evidence-unavailable'))
    expect(standing.kept[0]?.withdrawnAt).toBeUndefined()
  })
})
