import type { OfflineCheck } from 'shared-types/contracts/offline-checks.ts'
import { sampleText, sampleTrustList, START } from 'shared-types/presentation-code/testing/sample-codes.ts'
import { succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import type { Confirmation } from '../certificates/confirm-certificates.ts'
import { exampleCertificate } from '../certificates/testing/certificate-examples.ts'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import { Sensitive } from '../release/sensitive.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import type { RecordedOfflineCheck } from './offline-check.ts'
import { createReportOfflineChecks, type ReportOfflineChecksDeps } from './report-offline-checks.ts'

const HOUR = 3_600_000
const SCANNED_AT = (START + 5) * 1_000
const OFFICER = {
  badgeNumber: '33010600123',
  agencyCode: 'ZF330106',
  agencyName: '示例市执法队',
  area: '3301',
  name: new Sensitive('周建国'),
}
const VIEWER = { accountId: 'officer', sessionId: 's', inspector: OFFICER }
const CHECK: OfflineCheck = {
  checkId: '0b2f6e0c-3c1d-4b6f-9d0e-5a7c8e9f1a2b',
  code: sampleText(),
  at: new Date(SCANNED_AT).toISOString(),
  conclusion: 'pass',
}
const VALID: Confirmation = { outcome: 'confirmed', certificate: exampleCertificate({ asOf: SCANNED_AT + 3 * HOUR }) }

/** The use case over one running code of one driver, three hours after the scan. */
function reporting(confirmation: Confirmation = VALID, differences: Partial<ReportOfflineChecksDeps> = {}) {
  const recorded: AuditEntry[] = []
  const questions: (readonly string[])[] = []
  const remembered = new Map<string, RecordedOfflineCheck>()
  const { identifier, province, kind } = exampleCertificate()
  const report = createReportOfflineChecks({
    trustList: async () => sampleTrustList(),
    sm3,
    verifySm2,
    runningCodes: {
      find: async () => ({ entries: [{ identifier, province, kind, relation: 'own' }], ended: false }),
    },
    findRunningStates: async ({ fields }) => {
      questions.push(fields)
      return [{ confirmation }]
    },
    rights: { isRunning: async () => true, isAppointed: async () => true },
    voidOrders: async () => ({ issuedAt: START, nextUpdate: START + 90_000, find: () => undefined }),
    activePolicy: () => shippedPolicy,
    offlineChecks: {
      find: async (account, check) => remembered.get(account + check),
      add: async (account, check, outcome) => {
        remembered.set(account + check, outcome)
        return outcome
      },
      entryIdOf: (_account, check) => `entry-of-${check.slice(0, 4)}`,
      sweep: async () => undefined,
    },
    evidence: {
      record: async (entry) => {
        recorded.push(entry)
        return succeed(undefined)
      },
    },
    subjects: { referenceOf: async () => succeed('subject') },
    now: () => SCANNED_AT + 3 * HOUR,
    ...differences,
  })
  const reportOne = async (check: Partial<OfflineCheck> = {}) => {
    const told = await report(VIEWER, [{ ...CHECK, ...check }], 'request')
    if (!told.ok) throw new Error(told.failure)
    return told.value[0]
  }
  return { report, reportOne, recorded, questions }
}

describe('a check that was made without network', () => {
  it('is judged as of its moment, hours after the code died, and stands in the log with whom it was about', async () => {
    const { reportOne, recorded, questions } = reporting()
    expect(await reportOne()).toEqual({
      checkId: CHECK.checkId,
      outcome: 'recorded',
      conclusion: 'pass',
      about: null,
      reasons: [],
      changed: false,
      receiptId: 'entry-of-0b2f',
    })
    expect(recorded).toMatchObject([
      {
        event: 'offline-check-reported',
        outcome: 'released',
        asker: { kind: 'inspector', badgeNumber: '33010600123' },
        offlineCheck: { checkedAt: SCANNED_AT, concluded: 'pass' },
        releases: [{ subjectRef: 'subject', kind: 7 }],
      },
    ])
    expect(questions.flat()).not.toContain('photo')
  })

  it('is told as changed when the certificate was suspended meanwhile', async () => {
    const suspended = { ...VALID, certificate: exampleCertificate({ status: 'SUSPENDED', asOf: SCANNED_AT + HOUR }) }
    expect(await reporting(suspended).reportOne()).toMatchObject({
      conclusion: 'fail',
      about: 'certificate',
      reasons: ['certificate-suspended'],
      changed: true,
    })
  })

  it('reported again, alone or at the same time, asks nobody anew and is one entry', async () => {
    const { reportOne, recorded, questions } = reporting()
    const first = await reportOne()
    expect(await reportOne({ conclusion: 'doubt' })).toEqual(first)
    expect([recorded.length, questions.length]).toEqual([1, 1])
    const together = reporting()
    await together.report(VIEWER, [CHECK, CHECK], 'request')
    expect(new Set(together.recorded.map(({ entryId }) => entryId)).size).toBe(1)
  })

  it.each([
    ['was over already', { at: new Date(SCANNED_AT + HOUR).toISOString() }, 'code-expired'],
    ['is no code of ours', { code: 'https://example.net/V/1' }, 'unofficial-link'],
    ['is cut off', { code: CHECK.code.slice(0, -9) }, undefined],
  ])('of a code that %s costs no upstream call', async (_what, check, reason) => {
    const { reportOne, recorded, questions } = reporting()
    const told = await reportOne(check)
    expect(told).toMatchObject({ outcome: 'recorded', conclusion: 'fail', about: 'code', changed: true })
    if (reason !== undefined) expect(told).toMatchObject({ reasons: [reason] })
    expect([recorded.length, questions.length]).toEqual([1, 0])
    expect(recorded[0]?.releases).toEqual([])
  })

  it('waits while no upstream can be reached; nothing is written then', async () => {
    const { reportOne, recorded } = reporting({ outcome: 'unreachable' })
    expect(await reportOne()).toEqual({ checkId: CHECK.checkId, outcome: 'try-later' })
    expect(recorded).toEqual([])
  })

  it.each([
    ['of the future', 4 * HOUR],
    ['of more than two days ago', -46 * HOUR],
  ])('%s is refused for good', async (_what, shift) => {
    const { reportOne, recorded, questions } = reporting()
    const at = new Date(SCANNED_AT + shift).toISOString()
    expect(await reportOne({ at })).toEqual({ checkId: CHECK.checkId, outcome: 'out-of-time' })
    expect([recorded.length, questions.length]).toEqual([0, 0])
  })
})
