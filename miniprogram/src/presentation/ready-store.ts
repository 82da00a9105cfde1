import { createObservedValue, type ObservedValue } from '../design/observed-value.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import type { ReadySet } from './ready-code.ts'

/** 备码存放: the last set of each account on this phone, so that a restart without network still shows a code. */
export interface ReadyStore {
  readonly read: (account: string) => ReadySet | undefined
  readonly keep: (account: string, set: ReadySet) => void
  /** Notes that somebody may have seen a code of the kept set. */
  readonly markShown: (account: string) => void
  /** At sign-out, and when an account's identity changes. */
  readonly wipe: (account: string) => void
  /** Grows with every change, so that views follow. */
  readonly changes: ObservedValue<number>
}

const keyOf = (account: string) => `ready-codes:${account}`

function parseSet(text: string | undefined): ReadySet | undefined {
  if (text === undefined) return undefined
  try {
    const set: ReadySet = JSON.parse(text)
    return Array.isArray(set.certificateIds) && typeof set.codes === 'object' ? set : undefined
  } catch {
    // written by an older version or cut off: made ready again with the next contact
    return undefined
  }
}

/** Keeps sets in the phone's storage under the account's name; seeds die with their set. */
export function createReadyStore(storage: KeyValueStorage): ReadyStore {
  const changes = createObservedValue(0)
  const changed = () => changes.write(changes.read() + 1)
  const read = (account: string) => parseSet(storage.read(keyOf(account)))
  const keep = (account: string, set: ReadySet) => {
    storage.write(keyOf(account), JSON.stringify(set))
    changed()
  }
  return {
    changes,
    read,
    keep,
    markShown: (account) => {
      const set = read(account)
      if (set && !set.shown) keep(account, { ...set, shown: true })
    },
    wipe: (account) => {
      storage.remove(keyOf(account))
      changed()
    },
  }
}
