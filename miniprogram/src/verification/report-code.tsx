import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { REPORT_TEXTS } from '../design/texts/scanned.ts'
import { useReport } from './use-report.ts'
import type { ReportableCode } from './verdict.ts'

/** 上报这个码: one tap; afterwards what became of it. */
export function ReportCode({ code, report }: { readonly code: string; readonly report: ReportableCode }) {
  const texts = useTexts(REPORT_TEXTS)
  const { state, send } = useReport(code, report)
  if (state === 'idle' || state === 'sending' || state === 'refused') {
    return (
      <View>
        {state === 'refused' ? <Notice id="report-refused" tone="doubt" words={texts.refused} /> : null}
        <Button
          id="report-code"
          look="danger"
          busy={state === 'sending'}
          label={state === 'sending' ? texts.sending : texts.report}
          onPress={() => void send()}
        />
      </View>
    )
  }
  return <Notice id={`report-${state}`} words={texts[state]} />
}
