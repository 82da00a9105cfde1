import { LRUCache } from 'lru-cache'
import { succeed } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { MinistrySource } from './ministry-source.ts'

/** As long as a running code's state is reused (decision 0006); milliseconds. */
const ASK_AGAIN_AFTER_MS = 10_000
const REMEMBERED = 50_000

/** What the ministry said of one certificate; `copy` is undefined where it holds none. */
interface Told {
  readonly at: number
  readonly copy: Certificate | undefined
}

/**
 * 部级答复复用: the ministry, asked for a certificate at most once in ten seconds, for a holder who goes from the list to a
 * detail and back. Each copy keeps the moment at which the ministry said it; a failure is not remembered. Stands before
 * the release policy and holds no fields: the ministry is asked for states alone.
 */
export function createRememberedMinistry(ministry: MinistrySource, now: () => number): MinistrySource {
  const told = new LRUCache<string, Told>({ max: REMEMBERED })
  const recent = (identifier: Sensitive<string>): Told | undefined => {
    const known = told.get(identifier.reveal())
    return known && now() - known.at < ASK_AGAIN_AFTER_MS && known.at <= now() ? known : undefined
  }
  return {
    findByIdentifiers: async (identifiers) => {
      const missing = identifiers.filter((identifier) => recent(identifier) === undefined)
      const answers = new Map<string, Told>()
      if (missing.length > 0) {
        const asked = await ministry.findByIdentifiers(missing)
        if (!asked.ok) return asked
        missing.forEach((identifier, index) => {
          const answer = { at: now(), copy: asked.value[index] }
          answers.set(identifier.reveal(), answer)
          told.set(identifier.reveal(), answer)
        })
      }
      return succeed(
        identifiers.map((identifier) => (answers.get(identifier.reveal()) ?? told.get(identifier.reveal()))?.copy),
      )
    },
  }
}
