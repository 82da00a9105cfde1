import { randomBytes } from '@platform/random-bytes.ts'
import { keptStorage } from '@platform/storage.ts'
import type { Lookup } from 'shared-types/contracts/lookups.ts'
import { plateCharacterOf } from 'shared-types/vocabulary/plate-provinces.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { useSession } from '../identity/session-context.ts'
import { useVerificationServices } from '../verification/verification-context.ts'
import { askLookup } from './lookup-api.ts'
import { emptyLookupForm, lookupRequest, type LookupFault, type LookupForm } from './lookup-form.ts'
import { taskNumberOf } from './task-number.ts'
import { WITHOUT_NETWORK } from './waiting-lookups.ts'

/** 查到哪: still filling in, asking, answered, kept for a signal, or refused. */
export type LookupState =
  | { readonly state: 'form' | 'asking' | 'kept' }
  | { readonly state: 'answered'; readonly answer: Lookup; readonly atMs: number }
  | { readonly state: 'refused'; readonly failure: GatewayFailure }

/** 无码查询 of one page; an answer that came while nobody looked is shown first. */
export function useLookup() {
  const { gateway, clock } = useGateway()
  const { account = '', viewer } = useSession()
  const { lookups } = useVerificationServices()
  // Badge numbers begin with the division of their agency (assumed); where not, no province comes first.
  const home = plateCharacterOf(viewer?.badgeNumber ?? '')
  const empty = () => emptyLookupForm(home ?? '')
  const [form, setForm] = useState<LookupForm>(empty)
  const [fault, setFault] = useState<LookupFault>()
  const [taskNumber, setTaskNumber] = useState('')
  const [now, setNow] = useState<LookupState>(() => {
    const came = lookups.take()
    return came === undefined ? { state: 'form' } : { state: 'answered', answer: came.answer, atMs: came.at }
  })
  useEffect(() => {
    void taskNumberOf(account, clock.read().nowMs, { storage: keptStorage, randomBytes }).then(setTaskNumber)
  }, [account, clock])
  const ask = async () => {
    const request = lookupRequest(form, taskNumber)
    setFault(request.ok ? undefined : request.failure)
    if (!request.ok) return
    setNow({ state: 'asking' })
    const answer = await askLookup(gateway, request.value)
    if (answer.ok) return setNow({ state: 'answered', answer: answer.value, atMs: clock.read().nowMs })
    if (!WITHOUT_NETWORK.includes(answer.failure)) return setNow({ state: 'refused', failure: answer.failure })
    lookups.keep(request.value)
    setNow({ state: 'kept' })
  }
  const again = () => {
    setForm(empty())
    setFault(undefined)
    setNow({ state: 'form' })
  }
  const forget = useCallback(() => {
    setForm(emptyLookupForm(home ?? ''))
    setNow({ state: 'form' })
  }, [home])
  /** Shows an answer that came meanwhile. */
  const look = () => {
    const came = lookups.take()
    if (came !== undefined) setNow({ state: 'answered', answer: came.answer, atMs: came.at })
  }
  const change = (differences: Partial<LookupForm>) => setForm((typed) => ({ ...typed, ...differences }))
  return { form, change, fault, home, taskNumber, now, ask, again, look, forget }
}
