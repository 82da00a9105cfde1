import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ChangeFeed } from '../../certificates/change-feed.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'
import type { Sensitive } from '../../release/sensitive.ts'
import type { RunningCertificates } from './running-certificate.ts'

/** Port: how far each change feed was followed 变更游标; kept over restarts. */
export interface ChangeCursors {
  find(source: string): Promise<string | undefined>
  set(source: string, cursor: string): Promise<void>
}

/** What following needs; `now` in milliseconds. */
export interface FollowChangesDeps {
  readonly source: string
  readonly feed: ChangeFeed
  readonly cursors: ChangeCursors
  readonly certificates: Pick<RunningCertificates, 'makeDue' | 'makeAllDue'>
  readonly now: () => number
}

/** `restarted`: the feed began anew, so every certificate with running codes is asked for. */
export interface Followed {
  readonly restarted: boolean
}

/**
 * 跟随变更流, up to its present end: certificates that changed and have running codes become due. The cursor moves only
 * after that is stored, so that a crash in between loses nothing.
 */
export type FollowChanges = () => Promise<Result<Followed, SourceFailure>>

const MOST_PAGES = 50
/** A code may be reserved this long after its certificates were confirmed: a change in between is applied to it too. */
const SIGNING_TAKES_MS = 10_000
const APPLIED_AGAIN_FOR_MS = 120_000

interface Recent {
  readonly at: number
  readonly identifiers: readonly Sensitive<string>[]
}

/** Makes the use case. */
export function createFollowChanges(deps: FollowChangesDeps): FollowChanges {
  let recent: readonly Recent[] = []
  const apply = ({ at, identifiers }: Recent): Promise<void> =>
    deps.certificates.makeDue(identifiers, at + SIGNING_TAKES_MS)
  return async () => {
    recent = recent.filter(({ at }) => deps.now() - at < APPLIED_AGAIN_FOR_MS)
    for (const changes of recent) await apply(changes)
    let restarted = false
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const told = await deps.feed.changesAfter(await deps.cursors.find(deps.source))
      if (!told.ok) return told
      const { identifiers, cursor, more } = told.value
      if (told.value.restarted) await deps.certificates.makeAllDue()
      const changes = { at: deps.now(), identifiers }
      await apply(changes)
      if (identifiers.length > 0) recent = [...recent, changes]
      restarted ||= told.value.restarted
      await deps.cursors.set(deps.source, cursor)
      if (!more) break
    }
    return succeed({ restarted })
  }
}
