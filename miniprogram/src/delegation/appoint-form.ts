import type { AgentScope } from 'shared-types/vocabulary/people.ts'
import { personFault, type PersonFault } from './person-fault.ts'
import { LONGEST_APPOINTMENT_YEARS, yearsLater } from './period.ts'

/** 指定经办人 as filled in; `until` is `YYYY-MM-DD`. */
export interface AppointForm {
  readonly name: string
  readonly idNumber: string
  readonly scope: readonly AgentScope[]
  readonly until: string
}

/** What is wrong with it, by what comes first on the screen. */
export type AppointFault = PersonFault | 'scope-missing' | 'until-past' | 'too-long'

/** 填表检查 of an appointment made today: the gateway's own rules, told before anything is sent. */
export function appointFault(form: AppointForm, today: string): AppointFault | undefined {
  const person = personFault(form)
  if (person) return person
  if (form.scope.length === 0) return 'scope-missing'
  if (form.until < today) return 'until-past'
  return form.until > yearsLater(today, LONGEST_APPOINTMENT_YEARS) ? 'too-long' : undefined
}
