import type { CaseDocumentRequest } from 'shared-types/contracts/case-documents.ts'
import { DAY, sampleText, sampleTrustList, START } from 'shared-types/presentation-code/testing/sample-codes.ts'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { describe, expect, it } from 'vitest'
import { exampleCertificate } from '../certificates/testing/certificate-examples.ts'
import { sm3 } from '../cryptography/sm3.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import type { ActiveInspector } from '../identity/colleagues.ts'
import { Sensitive } from '../release/sensitive.ts'
import { shippedPolicy } from '../release/testing/shipped-policy.ts'
import { CASE_CODE_SECONDS } from './case-code.ts'
import { createTakeCaseDocument, type TakeCaseDocumentDeps } from './case-document.ts'

const OFFICER: ActiveInspector = {
  accountId: 'officer',
  badgeNumber: '33010600123',
  agencyCode: 'ZF330106',
  agencyName: '示例市执法队',
  area: '3301',
  name: new Sensitive('周建国'),
}
const COLLEAGUE: ActiveInspector = {
  ...OFFICER,
  accountId: 'colleague',
  badgeNumber: '33010600124',
  name: new Sensitive('陈静'),
}
const VIEWER = { accountId: 'officer', sessionId: 's', inspector: OFFICER }
const REQUEST: CaseDocumentRequest = {
  code: sampleText(),
  reference: { kind: 'case', number: '浙交执〔2026〕0123号' },
  secondOfficer: { name: '陈静', badgeNumber: '33010600124' },
  reason: 'file-a-case',
  place: { division: '330106' },
}

/** The use case over one running code of one driver; `recorded` are its entries. */
function taking(differences: Partial<TakeCaseDocumentDeps> = {}, nowSeconds = START + 5) {
  const recorded: AuditEntry[] = []
  const certificate = exampleCertificate()
  const { identifier, province, kind } = certificate
  const take = createTakeCaseDocument({
    trustList: async () => sampleTrustList(),
    voidOrders: async () => ({ issuedAt: 0, nextUpdate: 0, find: () => undefined }),
    sm3,
    verifySm2,
    runningCodes: {
      find: async () => ({ entries: [{ identifier, province, kind, relation: 'own' }], ended: false }),
    },
    confirmCertificates: async () => [{ outcome: 'confirmed', certificate }],
    colleagues: { findActive: async (_agency, badge) => [OFFICER, COLLEAGUE].find((one) => one.badgeNumber === badge) },
    activePolicy: () => shippedPolicy,
    evidence: {
      record: async (entry) => {
        recorded.push(entry)
        return succeed(undefined)
      },
    },
    subjects: { referenceOf: async () => succeed('subject') },
    now: () => nowSeconds * 1000,
    newId: () => 'receipt',
    ...differences,
  })
  return { take, recorded }
}

const outcomeOf = async (
  request: Partial<CaseDocumentRequest>,
  differences: Partial<TakeCaseDocumentDeps> = {},
  nowSeconds?: number,
) => {
  const { take, recorded } = taking(differences, nowSeconds)
  const taken = await take(VIEWER, { ...REQUEST, ...request }, 'request')
  return { outcome: taken.ok ? 'shown' : taken.failure, recorded }
}

describe('a case document 办案取证', () => {
  it('shows the whole number, and names case, both officers and reason in the log', async () => {
    const { take, recorded } = taking()
    const taken = await take(VIEWER, REQUEST, 'request')
    if (!taken.ok) throw new Error(taken.failure)
    const [driver] = taken.value.certificates
    expect(driver).toMatchObject({ identityNumber: '33990019700101001X', purpose: 'case-document', stale: false })
    expect(taken.value).toMatchObject({ secondBadgeNumber: '33010600124', receiptId: 'receipt' })
    expect(recorded).toMatchObject([
      {
        event: 'case-document-taken',
        outcome: 'released',
        purpose: 'case-document',
        asker: { kind: 'inspector', badgeNumber: '33010600123' },
        caseFacts: {
          caseNumber: '浙交执〔2026〕0123号',
          secondBadgeNumber: '33010600124',
          caseReason: 'file-a-case',
        },
        releases: [{ subjectRef: 'subject', treatments: { identityNumber: 'clear' } }],
      },
    ])
    expect(JSON.stringify(recorded)).not.toContain('33990019700101001X')
  })

  it('asks only for the fields of a case document', async () => {
    const asked: (readonly string[])[] = []
    await outcomeOf(
      {},
      {
        confirmCertificates: async (_entries, fields) => {
          asked.push(fields)
          return []
        },
      },
    )
    expect(asked.flat()).toContain('identityNumber')
    expect(asked.flat()).not.toContain('validNow')
  })

  it.each([
    ['nobody with this badge', { name: '陈静', badgeNumber: '33010600999' }],
    ['another name', { name: '陈静怡', badgeNumber: '33010600124' }],
    ['the officer himself', { name: '周建国', badgeNumber: '33010600123' }],
  ])('is refused with %s as second officer, and never says which fact was wrong', async (_case, secondOfficer) => {
    const { outcome, recorded } = await outcomeOf({ secondOfficer })
    expect(outcome).toBe('identity-not-confirmed')
    expect(recorded).toMatchObject([{ outcome: 'refused', reasons: ['identity-not-confirmed'] }])
    expect(recorded[0]?.releases).toBeUndefined()
  })

  it('is refused when both badges are of one account', async () => {
    const colleagues = { findActive: async () => ({ ...COLLEAGUE, accountId: 'officer' }) }
    expect((await outcomeOf({}, { colleagues })).outcome).toBe('identity-not-confirmed')
  })

  it('takes a code that was fresh within the last half hour, and no older one', async () => {
    const text = { code: sampleText({ steps: 60 }, { stepIndex: 3 }) }
    const shownAt = START + 3 * 60 + 30
    expect((await outcomeOf(text, {}, shownAt + CASE_CODE_SECONDS - 60)).outcome).toBe('shown')
    expect((await outcomeOf(text, {}, shownAt + CASE_CODE_SECONDS + 180)).outcome).toBe('not-found')
    expect((await outcomeOf(text, {}, shownAt - 600)).outcome).toBe('not-found')
    expect((await outcomeOf(text, {}, shownAt + DAY)).outcome).toBe('not-found')
  })

  it.each([
    ['', 'not-found'],
    ['RTC1:123', 'not-found'],
    ['https://example.net/V/1', 'not-found'],
    [sampleText({}, { linkOf: 5 }), 'not-found'],
    ['339900199001011236', 'not-found'],
  ])('a code that is none (%#) shows nothing', async (code, outcome) => {
    const { recorded, ...rest } = await outcomeOf({ code })
    expect(rest.outcome).toBe(outcome)
    expect(JSON.stringify(recorded)).not.toContain('339900199001011236')
  })

  it('a code that ran out, a place outside the area and a certificate that is gone are one outcome', async () => {
    expect((await outcomeOf({}, { runningCodes: { find: async () => undefined } })).outcome).toBe('not-found')
    expect((await outcomeOf({ place: { division: '510100' } })).outcome).toBe('not-found')
    const confirmCertificates = async () => [{ outcome: 'absent' } as const]
    expect((await outcomeOf({}, { confirmCertificates })).outcome).toBe('not-found')
  })

  it('tells an upstream that gives no answer apart', async () => {
    const confirmCertificates = async () => [{ outcome: 'unreachable' } as const]
    expect((await outcomeOf({}, { confirmCertificates })).outcome).toBe('upstream-unavailable')
  })

  it('refuses a case number that is or holds an identity number, and keeps it out of the log', async () => {
    for (const number of ['339900199001011236', '案339900199001011236号']) {
      const { outcome, recorded } = await outcomeOf({ reference: { kind: 'case', number } })
      expect(outcome).toBe('request-invalid')
      expect(recorded).toHaveLength(1)
      expect(JSON.stringify(recorded)).not.toContain('339900199001011236')
    }
  })

  it('shows nothing and refuses nothing without an entry in the log', async () => {
    const evidence = { record: async () => fail('evidence-unavailable' as const) }
    expect((await outcomeOf({}, { evidence })).outcome).toBe('evidence-unavailable')
    expect((await outcomeOf({ code: '' }, { evidence })).outcome).toBe('evidence-unavailable')
  })
})
