import { personFault, type PersonFault } from './person-fault.ts'
import { LONGEST_DELEGATION_YEARS, yearsLater } from './period.ts'

/** 新授权 as filled in; days are `YYYY-MM-DD`. */
export interface GiveForm {
  readonly certificateId: string | undefined
  readonly name: string
  readonly idNumber: string
  readonly from: string
  readonly to: string
}

/** What is wrong with it, by what comes first on the screen. */
export type GiveFault = 'vehicle-missing' | PersonFault | 'from-past' | 'to-before-from' | 'too-long'

/** 填表检查 of a new authorisation given today: the gateway's own rules, told before anything is sent. */
export function giveFault(form: GiveForm, today: string): GiveFault | undefined {
  const { certificateId, from, to } = form
  if (certificateId === undefined) return 'vehicle-missing'
  const person = personFault(form)
  if (person) return person
  if (from < today) return 'from-past'
  if (to < from) return 'to-before-from'
  return to > yearsLater(from, LONGEST_DELEGATION_YEARS) ? 'too-long' : undefined
}
