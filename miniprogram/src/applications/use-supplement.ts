import type { Application, SupplementRequest } from 'shared-types/contracts/applications.ts'
import type { ApplicationField } from 'shared-types/vocabulary/application-fields.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import { useState } from 'react'
import { dayOf } from '../delegation/period.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { withPicture } from './application-draft.ts'
import { isComplete, supplementAnswers, supplementForm } from './supplement-form.ts'
import { useApplicationKinds } from './use-application-kinds.ts'
import { useDraft } from './use-draft.ts'

/** 补材料: the form of what is wanted, filled in as a draft of its own, which goes once it is handed in. */
export function useSupplement(application: Application, handIn: (body: SupplementRequest) => Promise<boolean>) {
  const { clock } = useGateway()
  const { kinds } = useApplicationKinds()
  const draftId = `supplement-${application.applicationId}`
  const { draft, change, drop, read } = useDraft(draftId, undefined)
  const [fault, setFault] = useState(false)
  const today = dayOf(clock.read().nowMs)
  const { supplement, kindId } = application
  const kind = kinds?.find((one) => one.kindId === kindId)
  const form = kind && supplement ? supplementForm(kind, supplement) : undefined

  const send = async () => {
    if (!form || !draft) return
    const complete = isComplete(form, draft, today)
    setFault(!complete)
    if (!complete) return
    const fields = supplementAnswers(form, draft.answers)
    const handed = await handIn({
      ...(form.fields.length > 0 ? { fields } : {}),
      ...(draft.pictures.length > 0 ? { materials: [...draft.pictures] } : {}),
    })
    if (handed) await drop(draftId)
  }
  return {
    ...{ form, draft, today, fault, send },
    answer: (name: ApplicationField, text: string) => change({ answers: { ...read()?.answers, [name]: text } }),
    picture: (material: MaterialKind, materialId: string) =>
      change({ pictures: withPicture(read()?.pictures ?? [], material, materialId) }),
  }
}
