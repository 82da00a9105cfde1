import type { PrintedCodeList } from 'shared-types/contracts/vouchers.ts'
import { useCallback, useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { readPrintedCodes, revokePrintedCode } from './vouchers-api.ts'

/** 印过的码: asked anew on opening and after each taking back. */
export function usePrintedCodes() {
  const { gateway } = useGateway()
  const [list, setList] = useState<PrintedCodeList>()
  const [failure, setFailure] = useState<GatewayFailure>()
  const [refused, setRefused] = useState<GatewayFailure>()
  const [busy, setBusy] = useState(true)
  const refresh = useCallback(async () => {
    setBusy(true)
    const answer = await readPrintedCodes(gateway)
    if (answer.ok) setList(answer.value)
    setFailure(answer.ok ? undefined : answer.failure)
    setBusy(false)
  }, [gateway])
  useEffect(() => void refresh(), [refresh])
  const revoke = async (printedCodeId: string) => {
    setBusy(true)
    const revoked = await revokePrintedCode(gateway, printedCodeId)
    setRefused(revoked.ok ? undefined : revoked.failure)
    await refresh()
  }
  return { list, failure, refused, busy, refresh, revoke }
}
