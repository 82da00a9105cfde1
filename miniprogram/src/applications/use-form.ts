import type { ApplicationForm, ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { useCallback, useEffect, useState } from 'react'
import { useCertificates } from '../certificates/use-certificates.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { fittingCertificates } from './fitting-kinds.ts'
import { takeApplicationForm } from './forms-api.ts'
import { useApplicationKinds } from './use-application-kinds.ts'
import type { DraftInHand } from './use-draft.ts'

/** 一件事的表: the kind, the certificates it may be about, and once one is chosen the form with what is known. */
export interface FormInHand {
  readonly kind?: ApplicationKind
  readonly candidates: readonly OwnCertificate[]
  readonly form?: ApplicationForm
  readonly failure?: GatewayFailure
  readonly busy: boolean
  readonly again: () => void
}

/** Takes the form of a kind for the certificate of the draft; the only candidate is chosen without asking. */
export function useForm(kindId: string, { draft, change }: DraftInHand): FormInHand {
  const { gateway } = useGateway()
  const { kinds, failure: kindsFailure, busy: kindsBusy, refresh } = useApplicationKinds()
  const { known, failure: listFailure, refresh: refreshList } = useCertificates(true)
  const [form, setForm] = useState<ApplicationForm>()
  const [formFailure, setFormFailure] = useState<GatewayFailure>()
  const [tries, setTries] = useState(0)
  const kind = kinds?.find((one) => one.kindId === kindId)
  const candidates = kind && known ? fittingCertificates(kind, known.list.certificates) : []
  const certificateId = draft?.certificateId
  const only = candidates.length === 1 ? candidates[0]?.certificateId : undefined
  const needed = kind?.needsCertificate === true

  useEffect(() => {
    if (needed && certificateId === undefined && only !== undefined && draft) change({ certificateId: only })
  }, [certificateId, change, draft, needed, only])

  useEffect(() => {
    if (kind === undefined || (needed && certificateId === undefined)) return
    let wanted = true
    setForm(undefined)
    const about = needed && certificateId !== undefined ? { certificateId } : {}
    void takeApplicationForm(gateway, { kindId: kind.kindId, ...about }).then((answer) => {
      if (!wanted) return
      setForm(answer.ok ? answer.value : undefined)
      setFormFailure(answer.ok ? undefined : answer.failure)
    })
    return () => {
      wanted = false
    }
  }, [certificateId, gateway, kind, needed, tries])

  const again = useCallback(() => {
    setTries((before) => before + 1)
    void refresh()
    void refreshList()
  }, [refresh, refreshList])
  const gone = kinds !== undefined && kind === undefined ? 'not-found' : undefined
  const failure = kindsFailure ?? gone ?? (needed && !known ? listFailure : undefined) ?? formFailure
  return {
    ...{ candidates, busy: kindsBusy, again },
    ...(kind ? { kind } : {}),
    ...(form ? { form } : {}),
    ...(failure ? { failure } : {}),
  }
}
