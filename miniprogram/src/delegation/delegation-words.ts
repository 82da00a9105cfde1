import type { Delegation } from 'shared-types/contracts/delegations.ts'
import { dateWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { plateInGroups } from '../design/plate-look.ts'
import { DELEGATION_TEXTS } from '../design/texts/delegations.ts'

/** What may be done with an authorisation by whoever looks at it; `refuse`, `give-up` and `take-back` all end it. */
export type DelegationAction = 'accept' | 'refuse' | 'give-up' | 'take-back'

/** 一条授权 in one sentence, as its own side reads it. */
export function delegationSentence(delegation: Delegation, nowMs: number, language: Language): string {
  const { sentences, ...some } = DELEGATION_TEXTS[language]
  const company = delegation.companyName ?? some.someCompany
  const driver = delegation.driverName ?? some.someDriver
  const plate = delegation.plateNumber ? plateInGroups(delegation.plateNumber) : some.someVehicle
  const from = dateWords(delegation.from, nowMs, language)
  const to = dateWords(delegation.to, nowMs, language)
  if (delegation.side === 'given') return sentences.given(driver, plate, from, to)
  if (delegation.state === 'offered') return sentences.offer(company, plate, from, to)
  return delegation.state === 'accepted'
    ? sentences.accepted(company, plate, to)
    : sentences.receivedEnded(company, plate)
}

/** What can be done with it now. */
export function delegationActions({ side, state }: Delegation): readonly DelegationAction[] {
  if (state === 'ended') return []
  if (side === 'given') return ['take-back']
  return state === 'offered' ? ['accept', 'refuse'] : ['give-up']
}
