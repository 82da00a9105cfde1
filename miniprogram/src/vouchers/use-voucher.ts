import { useState } from 'react'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { openLink, type PrintOutcome } from './open-link.ts'
import { askVoucherLink, type PrintChoice } from './vouchers-api.ts'

/** 打印一本: asks for a link and opens it at once; nothing of it is kept. */
export function useVoucher(certificateId: string) {
  const { gateway } = useGateway()
  const [outcome, setOutcome] = useState<PrintOutcome>()
  const [busy, setBusy] = useState(false)
  const print = async (choice: PrintChoice) => {
    setBusy(true)
    setOutcome(undefined)
    const link = await askVoucherLink(gateway, certificateId, choice)
    setOutcome(link.ok ? await openLink(link.value) : { state: 'refused', failure: link.failure })
    setBusy(false)
  }
  return { outcome, busy, print }
}
