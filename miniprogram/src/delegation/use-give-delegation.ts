import { useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { giveDelegation } from './give-delegation-api.ts'
import { giveFault, type GiveFault, type GiveForm } from './give-form.ts'
import { daysLater, dayOf } from './period.ts'
import { personTyped } from './person-fault.ts'

/** A week is what a journey takes; the owner changes it (assumed). */
const USUAL_DAYS = 6

/** 新授权: the form with today and a week filled in, what is wrong with it, and whether it was given. */
export function useGiveDelegation(certificateId: string | undefined) {
  const { gateway, clock } = useGateway()
  const [today] = useState(() => dayOf(clock.read().nowMs))
  const [form, setForm] = useState<GiveForm>(() => ({
    ...{ certificateId, name: '', idNumber: '' },
    ...{ from: today, to: daysLater(today, USUAL_DAYS) },
  }))
  const [fault, setFault] = useState<GiveFault>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(false)
  const [given, setGiven] = useState(false)

  const change = (differences: Partial<GiveForm>) => {
    setFault(undefined)
    setFailure(undefined)
    setForm((earlier) => ({ ...earlier, ...differences }))
  }
  const give = async () => {
    const driver = personTyped(form.name, form.idNumber)
    const found = giveFault({ ...form, ...driver }, dayOf(clock.read().nowMs))
    setFault(found)
    setFailure(undefined)
    if (found || form.certificateId === undefined) return
    setBusy(true)
    const { certificateId: chosen, from, to } = form
    const answer = await giveDelegation(gateway, { certificateId: chosen, driver, from, to })
    setBusy(false)
    if (answer.ok) setGiven(true)
    else setFailure(answer.failure)
  }
  /** The same vehicle and days for somebody else. */
  const again = () => {
    setGiven(false)
    change({ name: '', idNumber: '' })
  }
  return { form, change, today, fault, failure, busy, given, give, again }
}
export type GiveDelegationForm = ReturnType<typeof useGiveDelegation>
