import { randomBytes } from '@platform/random-bytes.ts'
import { scanWays } from '@platform/scan.ts'
import type { Draft } from 'shared-types/contracts/application-drafts.ts'
import type { Application } from 'shared-types/contracts/applications.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { parseDraftCode } from 'shared-types/vocabulary/draft-code.ts'
import { fail } from 'shared-types/vocabulary/result.ts'
import { useRef, useState } from 'react'
import { useCertificates } from '../certificates/use-certificates.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { fittingCertificates } from './fitting-kinds.ts'
import { confirmPrepared, openPrepared } from './prepared-api.ts'

const KEY_BYTES = 16
/** How this phone reads a code, by its camera rather than from a picture. */
const READ_CODE = scanWays.camera ?? scanWays.picture

/** 确认 of what is shown: under one key, so that a second press confirms the same. */
function useConfirming(prepared: Draft | undefined, certificateId: string | undefined) {
  const { gateway } = useGateway()
  const key = useRef<{ readonly draftId: string; readonly key: string }>(undefined)
  const [confirming, setConfirming] = useState(false)
  const [confirmFailure, setConfirmFailure] = useState<GatewayFailure>()
  const [application, setApplication] = useState<Application>()
  const confirm = async () => {
    if (!prepared || confirming) return
    const { draftId } = prepared
    setConfirming(true)
    if (key.current?.draftId !== draftId) {
      const drawn = await randomBytes(KEY_BYTES)
      key.current = drawn.ok ? { draftId, key: encodeBase64url(drawn.value) } : undefined
    }
    const answer = key.current
      ? await confirmPrepared(gateway, { draftId, certificateId }, key.current.key)
      : fail('no-random-bytes' as const)
    setConfirming(false)
    setConfirmFailure(answer.ok ? undefined : answer.failure)
    if (answer.ok) setApplication(answer.value)
  }
  return { confirm, confirming, confirmFailure, application }
}

/** 代填确认: the code, what was prepared under it, and confirming or refusing it. */
export function usePrepared() {
  const { gateway } = useGateway()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState(false)
  const [failure, setFailure] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(false)
  const [prepared, setPrepared] = useState<Draft>()
  const [refused, setRefused] = useState(false)
  const { known } = useCertificates(true)
  const [choice, setChoice] = useState<string>()
  const needed = prepared?.kind.needsCertificate === true
  const candidates = needed && known ? fittingCertificates(prepared.kind, known.list.certificates) : []
  const certificateId = candidates.length > 1 ? (choice ?? candidates[0]?.certificateId) : undefined

  const open = async (text: string) => {
    const code = parseDraftCode(text)
    setFault(code === undefined)
    setFailure(undefined)
    setRefused(false)
    if (code === undefined) return
    setBusy(true)
    const answer = await openPrepared(gateway, code)
    setBusy(false)
    if (answer.ok) setPrepared(answer.value)
    else setFailure(answer.failure)
  }
  const scanCode = async () => {
    const read = await READ_CODE?.()
    if (!read?.ok) return
    setTyped(parseDraftCode(read.value) ?? '')
    await open(read.value)
  }
  const { confirm, confirming, confirmFailure, application } = useConfirming(prepared, certificateId)
  return {
    ...{ typed, setTyped, fault, prepared, application, refused, confirm, candidates, certificateId, setChoice },
    ...{ failure: failure ?? confirmFailure, busy: busy || confirming },
    open: () => open(typed),
    ...(READ_CODE ? { scan: scanCode } : {}),
    refuse: () => {
      setPrepared(undefined)
      setTyped('')
      setRefused(true)
    },
  }
}
export type PreparedInHand = ReturnType<typeof usePrepared>
