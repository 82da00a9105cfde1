import type { VoucherBatch } from 'shared-types/contracts/vouchers.ts'
import { useEffect, useState } from 'react'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import { useGateway } from '../gateway-client/gateway-context.ts'
import { openLink, type PrintOutcome } from './open-link.ts'
import { askBatchLink, readVoucherBatch, startVoucherBatch, type PrintChoice } from './vouchers-api.ts'

const ASK_AGAIN_MS = 1_500

function isUnderWay(batch: VoucherBatch | undefined): batch is VoucherBatch {
  return batch?.state === 'queued' || batch?.state === 'working'
}

/** A failure that says nothing of the batch itself: the next asking may do better. */
function isPassing(failure: GatewayFailure): boolean {
  return failure === 'offline' || failure === 'too-many-requests' || failure === 'answer-unreadable'
}

/** A batch as it was last told; `gone`: the gateway knows it no longer. */
interface Progress {
  readonly batch?: VoucherBatch
  readonly gone: boolean
}

/** Asks how far the batch is until it is ready. */
function useProgress() {
  const { gateway } = useGateway()
  const [progress, setProgress] = useState<Progress>({ gone: false })
  useEffect(() => {
    const { batch, gone } = progress
    if (gone || !isUnderWay(batch)) return undefined
    let ended = false
    const timer = setTimeout(() => {
      void readVoucherBatch(gateway, batch.batchId).then((answer) => {
        if (ended) return
        if (answer.ok) setProgress({ batch: answer.value, gone: false })
        else setProgress({ batch, gone: !isPassing(answer.failure) })
      })
    }, ASK_AGAIN_MS)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [progress, gateway])
  return { progress, setProgress }
}

/** 批量打印: begins, follows, and opens the file. */
export function useFleetVouchers() {
  const { gateway } = useGateway()
  const { progress, setProgress } = useProgress()
  const [outcome, setOutcome] = useState<PrintOutcome>()
  const [busy, setBusy] = useState(false)
  const { batch, gone } = progress
  const start = async (certificateIds: readonly string[], choice: PrintChoice) => {
    setBusy(true)
    setOutcome(undefined)
    const started = await startVoucherBatch(gateway, certificateIds, choice)
    if (started.ok) setProgress({ batch: started.value, gone: false })
    else setOutcome({ state: 'refused', failure: started.failure })
    setBusy(false)
  }
  const fetchFile = async () => {
    if (batch === undefined) return
    setBusy(true)
    const link = await askBatchLink(gateway, batch.batchId)
    if (link.ok) setOutcome(await openLink(link.value))
    else if (link.failure === 'not-found' || link.failure === 'state-conflict') setProgress({ batch, gone: true })
    else setOutcome({ state: 'refused', failure: link.failure })
    setBusy(false)
  }
  const again = () => {
    setProgress({ gone: false })
    setOutcome(undefined)
  }
  return { batch, gone, underWay: !gone && isUnderWay(batch), outcome, busy, start, fetchFile, again }
}
