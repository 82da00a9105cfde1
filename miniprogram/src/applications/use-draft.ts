import { useCallback, useEffect, useRef, useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { newDraft, type ApplicationDraft } from './application-draft.ts'
import { useDraftStore } from './drafts-context.ts'

/**
 * 正在填的草稿 of one kind: the kept one, or a new one; every change is kept at once. A certificate that is named on
 * opening begins a new one, unless the kept one waits for its answer. `lasting` is false when the phone keeps it only
 * as long as the program runs.
 */
export function useDraft(kindId: string, certificateId: string | undefined) {
  const store = useDraftStore()
  const { clock } = useGateway()
  const { account } = useSession()
  const latest = useRef<ApplicationDraft>(undefined)
  const [draft, setDraft] = useState<ApplicationDraft>()
  const [lasting, setLasting] = useState(true)

  const show = useCallback((next: ApplicationDraft) => {
    latest.current = next
    setDraft(next)
  }, [])
  useEffect(() => {
    if (account === undefined) return
    void store.list(account).then((drafts) => {
      const kept = drafts.find((one) => one.kindId === kindId)
      const other = certificateId !== undefined && kept?.certificateId !== certificateId
      const usable = kept && (!other || kept.sentKey !== undefined) ? kept : undefined
      show(usable ?? newDraft(kindId, certificateId, clock.read().nowMs))
    })
  }, [account, certificateId, clock, kindId, show, store])

  const keep = useCallback(
    async (next: ApplicationDraft) => {
      show(next)
      if (account === undefined) return false
      const kept = await store.keep(account, next)
      setLasting(kept)
      return kept
    },
    [account, show, store],
  )
  const change = useCallback(
    (differences: Partial<ApplicationDraft>) => {
      // handed in and not answered yet: the same has to be sent again
      if (latest.current === undefined || latest.current.sentKey !== undefined) return
      void keep({ ...latest.current, ...differences, changedAtMs: clock.read().nowMs })
    },
    [clock, keep],
  )
  const drop = useCallback(
    async (dropped: string) => (account === undefined ? false : store.drop(account, dropped)),
    [account, store],
  )
  return { draft, lasting, change, keep, drop, read: () => latest.current }
}
export type DraftInHand = ReturnType<typeof useDraft>
