import { networkState } from '@platform/network.ts'
import { useEffect } from 'react'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { useObservedValue } from '../design/observed-value.ts'
import { REPORT_TEXTS } from '../design/texts/scanned.ts'
import { useVerificationServices } from './verification-context.ts'

/** 待发的上报: sent whenever a scanning page opens or the network comes back; says how many still wait. */
export function WaitingReports() {
  const texts = useTexts(REPORT_TEXTS)
  const { reports } = useVerificationServices()
  const waiting = useObservedValue(reports.waiting)
  useEffect(() => {
    const send = () => {
      if (reports.waiting.read() > 0) void reports.send()
    }
    send()
    return networkState.onChange((online) => {
      if (online) send()
    })
  }, [reports])
  return waiting === 0 ? null : <Notice id="reports-waiting" words={texts.waiting(waiting)} />
}
