import type { Kysely } from 'kysely'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { CodeReports, ReportedCode } from '../verification/code-report.ts'
import { insertUnlessPresent } from './dialect.ts'
import type { Schema } from './schema.ts'

const CODE = 'code_reports.code'
/** Characters of the keyed hash that name a code for people: 48 bits. */
const SHORT_NAME = 8

/** A short name for people: the beginning of the hash behind the key's id. */
function shortNameOf(hash: string): string {
  const start = hash.indexOf('.') + 1
  return hash.slice(start, start + SHORT_NAME)
}

/** 上报汇总 as one query: the reports of one code, class, reason and host in one row. */
function summaryOf(database: Kysely<Schema>, since: number, most: number) {
  return database
    .selectFrom('code_reports')
    .select(({ fn }) => [
      'code_hash',
      'code_class',
      'reason',
      'host',
      fn.countAll<number | string | bigint>().as('reports'),
      fn.min('received_at').as('first_at'),
      fn.max('received_at').as('last_at'),
    ])
    .select(({ fn, case: when }) =>
      fn.sum<number | string>(when().when('reporter', '=', 'inspector').then(1).else(0).end()).as('by_inspectors'),
    )
    .where('received_at', '>=', since)
    .groupBy(['code_hash', 'code_class', 'reason', 'host'])
    .orderBy('reports', 'desc')
    .orderBy('last_at', 'desc')
    .limit(most)
    .execute()
}

/** Store of reported codes 上报的码; a code stands in it by keyed hash alone. */
export function createCodeReportStore(database: Kysely<Schema>, hasher: LookupHasher): CodeReports {
  return {
    add: async ({ reportId, codeDigest, codeClass, reason, host, reporter, receivedAt }) => {
      const row = {
        report_id: reportId,
        code_hash: hasher.hash(CODE, codeDigest),
        code_class: codeClass,
        reason,
        host: host ?? '',
        reporter,
        received_at: receivedAt,
      }
      if (await insertUnlessPresent(database.insertInto('code_reports').values(row))) return receivedAt
      const earlier = database.selectFrom('code_reports').select('received_at').where('report_id', '=', reportId)
      // swept between the two statements: then this one is the first that is known
      return (await earlier.executeTakeFirst())?.received_at ?? receivedAt
    },
    summary: async (since, most): Promise<readonly ReportedCode[]> =>
      (await summaryOf(database, since, most)).map((row) => ({
        code: shortNameOf(row.code_hash),
        codeClass: row.code_class,
        reason: row.reason,
        ...(row.host === '' ? {} : { host: row.host }),
        reports: Number(row.reports),
        byInspectors: Number(row.by_inspectors),
        firstAt: Number(row.first_at),
        lastAt: Number(row.last_at),
      })),
    sweep: async (before) => {
      await database.deleteFrom('code_reports').where('received_at', '<', before).execute()
    },
  }
}
