import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { useObservedValue } from '../../../design/observed-value.ts'
import { SCAN_TEXTS, VERDICT_TEXTS } from '../../../design/texts/verify.ts'
import { ScanPanel } from '../../../verification/scan-panel.tsx'
import { StockNotice } from '../../../verification/stock-notice.tsx'
import { useScan } from '../../../verification/use-scan.ts'
import { useVerdict } from '../../../verification/use-verdict.ts'
import { VerdictStateView } from '../../../verification/verdict-state-view.tsx'
import { useVerificationServices } from '../../../verification/verification-context.ts'

/** 公众核验: scans a code, or shows at once the verdict of the code that the link brought. */
export default function CheckPage() {
  const { pending } = useVerificationServices()
  const code = useObservedValue(pending)
  return code === undefined ? <ScanView /> : <ResultView />
}

function ScanView() {
  const texts = useTexts(SCAN_TEXTS)
  const scan = useScan(() => undefined)
  return (
    <PageShell title={texts.title} back>
      <ScanPanel scan={scan} hint={texts.publicHint} />
      <StockNotice />
    </PageShell>
  )
}

function ResultView() {
  const { pending } = useVerificationServices()
  const texts = useTexts(VERDICT_TEXTS)
  const { now, again } = useVerdict()
  const another = () => pending.write(undefined)
  return (
    <PageShell
      title={texts.title}
      back
      foot={<Button id="scan-again" look="primary" label={texts.again} onPress={another} />}
    >
      <VerdictStateView now={now} onRetry={again} />
    </PageShell>
  )
}
