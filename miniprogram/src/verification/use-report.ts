import { randomBytes } from '@platform/random-bytes.ts'
import { useState } from 'react'
import { codeReport } from './code-report.ts'
import type { ReportOutcome } from './report-outbox.ts'
import type { ReportableCode } from './verdict.ts'
import { useVerificationServices } from './verification-context.ts'

/** 上报进行到哪. */
export type ReportState = 'idle' | 'sending' | ReportOutcome

/** Reports one code, once; a phone without random bytes cannot, and says so. */
export function useReport(text: string, report: ReportableCode) {
  const { reports } = useVerificationServices()
  const [state, setState] = useState<ReportState>('idle')
  const send = async () => {
    setState('sending')
    const request = await codeReport(text, report, randomBytes)
    setState(request.ok ? await reports.report(request.value) : 'refused')
  }
  return { state, send }
}
