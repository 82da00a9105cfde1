import type { Kysely } from 'kysely'
import { civilDay } from '../certificates/civil-day.ts'
import type { FieldSealer } from '../cryptography/key-ring.ts'
import type { Viewers } from '../identity/account.ts'
import { compileOnce } from './compiled-query.ts'
import { openInspector } from './inspector-store.ts'
import { openPerson } from './sealed-person.ts'
import type { Schema } from './schema.ts'

/** Reads the viewer 使用者 behind a session in one query; asked on every request, so an ended session ends at once. */
export function createViewerStore(database: Kysely<Schema>, sealer: FieldSealer): Viewers {
  const ask = compileOnce(
    database,
    database
      .selectFrom('sessions')
      .leftJoin('bindings', 'bindings.account_id', 'sessions.account_id')
      .leftJoin('inspectors', 'inspectors.account_id', 'sessions.account_id')
      .leftJoin('inspector_certificates as c', (join) =>
        join
          .onRef('c.agency_code', '=', 'inspectors.agency_code')
          .onRef('c.badge_number', '=', 'inspectors.badge_number'),
      )
      .select(['c.valid_until', 'c.suspended_at'])
      .select(['sessions.account_id', 'person_ref', 'bindings.sealed_name as person_name', 'sealed_number'])
      .select(['inspectors.agency_code', 'inspectors.badge_number', 'agency_name', 'area'])
      .select('inspectors.sealed_name as inspector_name')
      .where('session_id', '=', '')
      .where('ended_at', '=', 0)
      .where('ends_at', '>', 0),
  )
  return {
    viewerOf: async (sessionId, at) => {
      const [row] = await ask([sessionId, 0, at])
      if (row === undefined || isOver(row, at)) return undefined
      const { person_ref, person_name, sealed_number } = row
      const { agency_code, badge_number, agency_name, area, inspector_name } = row
      const person =
        person_ref === null || person_name === null || sealed_number === null
          ? {}
          : { person: openPerson(sealer, { person_ref, sealed_name: person_name, sealed_number }) }
      const inspector =
        agency_code === null ||
        badge_number === null ||
        agency_name === null ||
        area === null ||
        inspector_name === null
          ? {}
          : {
              inspector: openInspector(sealer, {
                agency_code,
                badge_number,
                agency_name,
                area,
                sealed_name: inspector_name,
              }),
            }
      return { accountId: row.account_id, sessionId, ...person, ...inspector }
    },
  }
}

/** A session of an officer ends with the enforcement certificate, before anybody has swept. */
function isOver(
  row: { readonly valid_until: string | null; readonly suspended_at: number | null },
  at: number,
): boolean {
  return (row.valid_until !== null && row.valid_until < civilDay(at)) || Number(row.suspended_at ?? 0) > 0
}
