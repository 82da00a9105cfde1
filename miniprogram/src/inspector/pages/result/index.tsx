import { goBack } from '@platform/frame.ts'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { VERIFY_TEXTS } from '../../../design/texts/verify.ts'
import { VerdictStateView } from '../../../verification/verdict-state-view.tsx'
import { useVerdict } from '../../../verification/use-verdict.ts'

/** 核验结论 for an officer; "scan another" is the one action. */
export default function InspectorResultPage() {
  const { now, again } = useVerdict()
  const action = <Button id="scan-again" look="primary" label={VERIFY_TEXTS.again} onPress={goBack} />
  return (
    <PageShell title={VERIFY_TEXTS.resultTitle} back foot={action}>
      <VerdictStateView now={now} onRetry={again} />
    </PageShell>
  )
}
