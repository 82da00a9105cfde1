import type { Kysely } from 'kysely'
import { parseRecordedRequests, recordedRequestsText } from '../release/bundle/recorded-request.ts'
import type { PolicyRecordingStore } from '../release/bundle/request-recorder.ts'
import type { Schema } from './schema.ts'

/** The ring holds this many rows; with one row in ten busy seconds about five hours and a half. */
const LARGEST_RING = 2_000

/** PolicyRecordingStore on the table `policy_recordings`: a ring, so that it never grows beyond its bound. */
export function createPolicyRecordingStore(
  database: Kysely<Schema>,
  newId: () => string,
  largest = LARGEST_RING,
): PolicyRecordingStore {
  const recordings = () => database.selectFrom('policy_recordings')
  return {
    async append(requests, at) {
      const row = { recording_id: newId(), recorded_at: at, requests: recordedRequestsText(requests) }
      await database.insertInto('policy_recordings').values(row).execute()
      const newestFirst = recordings().select(['recording_id', 'recorded_at']).orderBy('recorded_at', 'desc')
      const beyond = await newestFirst.orderBy('recording_id').limit(100).offset(largest).execute()
      if (beyond.length === 0) return
      const ids = beyond.map(({ recording_id }) => recording_id)
      await database.deleteFrom('policy_recordings').where('recording_id', 'in', ids).execute()
    },
    async all() {
      const rows = await recordings().selectAll().orderBy('recorded_at').execute()
      return rows.flatMap(({ recorded_at, requests }) => {
        const parsed = parseRecordedRequests(requests)
        return parsed === undefined ? [] : [{ recordedAt: recorded_at, requests: parsed }]
      })
    },
  }
}
