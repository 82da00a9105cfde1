import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import { expect, test } from 'vitest'
import type { AuditEntry } from '../evidence/audit-entry.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { CodeReport } from './code-report.ts'
import { createReportCode } from './report-code.ts'

const REQUEST = {
  reportId: 'AAECAwQFBgcICQoLDA0ODw',
  codeDigest: 'A'.repeat(43),
  codeClass: 'look-alike',
  codeReason: 'unofficial-link',
  codeHost: 'cert.example.cn.evil.cn',
} as const

function createWorkshop(evidenceWorks = true) {
  const entries: AuditEntry[] = []
  const kept: CodeReport[] = []
  const reportCode = createReportCode({
    evidence: {
      record: async (entry) => {
        entries.push(entry)
        return evidenceWorks ? succeed(undefined) : fail('evidence-unavailable')
      },
    },
    reports: {
      add: async (report) => {
        const first = kept.find(({ reportId }) => reportId === report.reportId)
        if (!first) kept.push(report)
        return (first ?? report).receivedAt
      },
    },
    now: () => 1_000 + entries.length,
    newId: () => 'entry',
  })
  return { entries, kept, reportCode }
}

const inspector = {
  badgeNumber: '33990000001',
  agencyCode: '113399000000000000',
  agencyName: '示例执法队',
  area: '33',
  name: new Sensitive('示例'),
}

test('a report is in the audit log with its asker and reason, and holds nothing else of the code', async () => {
  const { entries, kept, reportCode } = createWorkshop()
  expect(await reportCode({ accountId: 'a', sessionId: 's', inspector }, REQUEST, 'r')).toMatchObject({ ok: true })
  expect(entries).toEqual([
    {
      entryId: 'entry',
      at: 1_000,
      event: 'code-reported',
      outcome: 'done',
      asker: { kind: 'inspector', accountId: 'a', agencyCode: '113399000000000000', badgeNumber: '33990000001' },
      reasons: ['unofficial-link'],
      requestId: 'r',
    },
  ])
  expect(kept).toMatchObject([{ reporter: 'inspector', host: 'cert.example.cn.evil.cn' }])
  expect(JSON.stringify(kept)).not.toContain('33990000001')
})

test('anybody may report, and the same report again is answered as the first time', async () => {
  const { kept, reportCode } = createWorkshop()
  const first = await reportCode(undefined, REQUEST, 'r1')
  expect(await reportCode(undefined, REQUEST, 'r2')).toEqual(first)
  expect(kept).toMatchObject([{ reporter: 'anonymous' }])
})

test('a host with a number like a telephone number is left out', async () => {
  const { kept, reportCode } = createWorkshop()
  await reportCode(undefined, { ...REQUEST, codeHost: 'u13800138000.example.com' }, 'r')
  expect(kept[0]).not.toHaveProperty('host')
})

test('nothing is kept when the audit entry cannot be written', async () => {
  const { kept, reportCode } = createWorkshop(false)
  expect(await reportCode(undefined, REQUEST, 'r')).toEqual({ ok: false, failure: 'evidence-unavailable' })
  expect(kept).toEqual([])
})
