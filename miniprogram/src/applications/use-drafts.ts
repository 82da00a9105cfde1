import { useCallback, useEffect, useState } from 'react'
import { useObservedValue } from '../design/observed-value.ts'
import { useSession } from '../identity/session-context.ts'
import type { ApplicationDraft } from './application-draft.ts'
import { useDraftStore } from './drafts-context.ts'

/** 没填完的: the account's drafts, and deleting one; undefined until they are read. */
export function useDrafts() {
  const store = useDraftStore()
  const { account } = useSession()
  const change = useObservedValue(store.changes)
  const [drafts, setDrafts] = useState<readonly ApplicationDraft[]>()
  useEffect(() => {
    let wanted = true
    const reading = account === undefined ? Promise.resolve([]) : store.list(account)
    void reading.then((found) => (wanted ? setDrafts(found) : undefined))
    return () => {
      wanted = false
    }
  }, [account, change, store])
  const drop = useCallback(
    (kindId: string) => void (account === undefined ? undefined : store.drop(account, kindId)),
    [account, store],
  )
  return { drafts, drop }
}
