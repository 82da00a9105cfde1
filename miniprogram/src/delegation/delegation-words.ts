import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { dateWords } from '../design/date-words.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { DELEGATION_TEXTS } from '../design/texts/me.ts'

/** What may be done with an authorisation by whoever looks at it; `refuse`, `give-up` and `take-back` all end it. */
export type DelegationAction = 'accept' | 'refuse' | 'give-up' | 'take-back'

/** 一条授权 in one sentence, as its own side reads it. */
export function delegationSentence(delegation: Delegation, nowMs: number): string {
  const company = delegation.companyName ?? DELEGATION_TEXTS.someCompany
  const driver = delegation.driverName ?? DELEGATION_TEXTS.someDriver
  const plate = delegation.plateNumber ? plateInGroups(delegation.plateNumber) : DELEGATION_TEXTS.someVehicle
  const from = dateWords(delegation.from, nowMs)
  const to = dateWords(delegation.to, nowMs)
  if (delegation.side === 'given') return DELEGATION_TEXTS.given(driver, plate, from, to)
  if (delegation.state === 'offered') return DELEGATION_TEXTS.offer(company, plate, from, to)
  return delegation.state === 'accepted'
    ? DELEGATION_TEXTS.accepted(company, plate, to)
    : DELEGATION_TEXTS.receivedEnded(company, plate)
}

/** What can be done with it now. */
export function delegationActions({ side, state }: Delegation): readonly DelegationAction[] {
  if (state === 'ended') return []
  if (side === 'given') return ['take-back']
  return state === 'offered' ? ['accept', 'refuse'] : ['give-up']
}
