import { goBack } from '@platform/frame.ts'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { VERDICT_TEXTS } from '../../../design/texts/verify.ts'
import { VerdictStateView } from '../../../verification/verdict-state-view.tsx'
import { useVerdict } from '../../../verification/use-verdict.ts'

/** 核验结论 for an officer; "scan another" is the one action. */
export default function InspectorResultPage() {
  const texts = useTexts(VERDICT_TEXTS)
  const { now, again } = useVerdict()
  const action = <Button id="scan-again" look="primary" label={texts.again} onPress={goBack} />
  return (
    <PageShell title={texts.title} back foot={action}>
      <VerdictStateView now={now} onRetry={again} />
    </PageShell>
  )
}
