import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CodeReport } from '../verification/code-report.ts'
import { createCodeReportStore } from './code-report-store.ts'
import { exampleHasher } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const DIGEST = 'A'.repeat(43)

function report(reportId: string, differences: Partial<CodeReport> = {}): CodeReport {
  return {
    reportId,
    codeDigest: DIGEST,
    codeClass: 'look-alike',
    reason: 'unofficial-link',
    host: 'cert.example.cn.evil.cn',
    reporter: 'anonymous',
    receivedAt: 1_000,
    ...differences,
  }
}

function withoutHost(reportId: string): CodeReport {
  const { codeDigest, codeClass, reason, reporter, receivedAt } = report(reportId)
  return { reportId, codeDigest, codeClass, reason, reporter, receivedAt }
}

describe.each(databaseKinds())('reported codes on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  test('a report that is sent twice counts once and keeps its first moment', async () => {
    const store = createCodeReportStore(temporary.database, exampleHasher)
    expect(await store.add(report('one'))).toBe(1_000)
    expect(await store.add(report('one', { receivedAt: 9_000 }))).toBe(1_000)
    expect(await store.summary(0, 10)).toMatchObject([{ reports: 1, firstAt: 1_000, lastAt: 1_000 }])
  })

  test('reports of one code are counted together, officers told apart, most reported first', async () => {
    const store = createCodeReportStore(temporary.database, exampleHasher)
    await store.add(report('one'))
    await store.add(report('two', { receivedAt: 3_000, reporter: 'inspector' }))
    await store.add(report('three', { codeDigest: `B${DIGEST.slice(1)}`, receivedAt: 2_000 }))
    const summary = await store.summary(0, 10)
    expect(summary.map((one) => [one.reports, one.byInspectors, one.firstAt, one.lastAt])).toEqual([
      [2, 1, 1_000, 3_000],
      [1, 0, 2_000, 2_000],
    ])
    expect(summary[0]).toMatchObject({ host: 'cert.example.cn.evil.cn', codeClass: 'look-alike' })
    expect(await store.summary(2_500, 10)).toHaveLength(1)
    expect(await store.summary(0, 1)).toHaveLength(1)
  })

  test('no digest stands in the table, and a report without a host has none', async () => {
    const store = createCodeReportStore(temporary.database, exampleHasher)
    await store.add(withoutHost('one'))
    const rows = await temporary.database.selectFrom('code_reports').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(DIGEST)
    expect((await store.summary(0, 10))[0]).not.toHaveProperty('host')
  })

  test('what is old is swept', async () => {
    const store = createCodeReportStore(temporary.database, exampleHasher)
    await store.add(report('one'))
    await store.add(report('two', { receivedAt: 5_000 }))
    await store.sweep(2_000)
    expect(await store.summary(0, 10)).toMatchObject([{ reports: 1, firstAt: 5_000 }])
  })
})
