import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { appointFor } from './appoint-for.ts'
import { appointFault, type AppointFault, type AppointForm } from './appoint-form.ts'
import { dayOf, yearsLater } from './period.ts'
import { personTyped } from './person-fault.ts'
import type { RepresentedCompany } from './represented-companies.ts'

/** 指定经办人: the form with a year filled in; `companies` are those to choose from, the first one chosen. */
export function useAppointAgent(companies: readonly RepresentedCompany[]) {
  const { gateway, clock } = useGateway()
  const [today] = useState(() => dayOf(clock.read().nowMs))
  const [form, setForm] = useState<AppointForm>(() => ({
    ...{ name: '', idNumber: '', scope: ['view', 'authorise'] },
    until: yearsLater(today, 1),
  }))
  const [choice, setChoice] = useState<string>()
  const [fault, setFault] = useState<AppointFault>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(false)
  const [appointed, setAppointed] = useState(false)
  const company = companies.find(({ name }) => name === choice) ?? companies[0]

  const change = (differences: Partial<AppointForm>) => {
    setFault(undefined)
    setFailure(undefined)
    setForm((earlier) => ({ ...earlier, ...differences }))
  }
  const appoint = async () => {
    const person = personTyped(form.name, form.idNumber)
    const found = appointFault({ ...form, ...person }, dayOf(clock.read().nowMs))
    setFault(found)
    setFailure(undefined)
    if (found) return
    setBusy(true)
    const answer = await appointFor(gateway, companies.length > 1 ? company : undefined, {
      ...person,
      scope: [...form.scope],
      until: form.until,
    })
    setBusy(false)
    if (answer.ok) setAppointed(true)
    else setFailure(answer.failure)
  }
  return { form, change, today, company, setChoice, fault, failure, busy, appointed, appoint }
}
export type AppointAgentForm = ReturnType<typeof useAppointAgent>
