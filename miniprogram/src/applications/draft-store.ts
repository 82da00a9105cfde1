import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { SealedStorage } from '../platform/ports.ts'
import type { ApplicationDraft } from './application-draft.ts'

/** 草稿箱: drafts of each account on this phone, sealed; they never leave it. */
export interface DraftStore {
  /** The newest first. */
  readonly list: (account: string) => Promise<readonly ApplicationDraft[]>
  /** Replaces the draft of the same kind; false when the phone keeps it only as long as the program runs. */
  readonly keep: (account: string, draft: ApplicationDraft) => Promise<boolean>
  readonly drop: (account: string, kindId: string) => Promise<boolean>
  /** At sign-out; takes effect at once, whatever is still being written. */
  readonly wipe: (account: string) => void
  /** Grows with every change, so that views follow. */
  readonly changes: ObservedValue<number>
}

const keyOf = (account: string) => `drafts:${account}`

function parseDrafts(text: string | undefined): readonly ApplicationDraft[] {
  if (text === undefined) return []
  try {
    const drafts: readonly ApplicationDraft[] = JSON.parse(text)
    return Array.isArray(drafts) ? drafts : []
  } catch {
    // written by an older version or cut off
    return []
  }
}

/** Keeps drafts in sealed storage; changes follow one another, so that none is lost. */
export function createDraftStore(storage: SealedStorage): DraftStore {
  const changes = createObservedValue(0)
  let wiped = 0
  let last: Promise<unknown> = Promise.resolve()
  const list = async (account: string) => parseDrafts(await storage.read(keyOf(account)))

  const change = (account: string, make: (drafts: readonly ApplicationDraft[]) => readonly ApplicationDraft[]) => {
    const before = wiped
    const run = async () => {
      const drafts = make(await list(account))
      // wiped meanwhile: nothing comes back
      if (before !== wiped) return false
      const kept = await storage.write(keyOf(account), JSON.stringify(drafts))
      changes.write(changes.read() + 1)
      return kept
    }
    const turn = last.then(run, run)
    last = turn
    return turn
  }
  const others = (drafts: readonly ApplicationDraft[], kindId: string) => drafts.filter((one) => one.kindId !== kindId)
  return {
    changes,
    list,
    keep: (account, draft) => change(account, (drafts) => [draft, ...others(drafts, draft.kindId)]),
    drop: (account, kindId) => change(account, (drafts) => others(drafts, kindId)),
    wipe: (account) => {
      wiped += 1
      void storage.remove(keyOf(account))
      changes.write(changes.read() + 1)
    },
  }
}
