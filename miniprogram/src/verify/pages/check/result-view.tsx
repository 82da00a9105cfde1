import { Button } from '../../../design/components/button.tsx'
import { LanguageSwitch } from '../../../design/components/language-switch.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { VERDICT_TEXTS } from '../../../design/texts/verify.ts'
import { useVerdict } from '../../../verification/use-verdict.ts'
import { VerdictStateView } from '../../../verification/verdict-state-view.tsx'
import { useVerificationServices } from '../../../verification/verification-context.ts'
import { PublicPageFoot } from './public-page-foot.tsx'

/** 公众核验结论. */
export function ResultView() {
  const { pending } = useVerificationServices()
  const texts = useTexts(VERDICT_TEXTS)
  const { now, again } = useVerdict()
  const another = () => pending.write(undefined)
  return (
    <PageShell
      title={texts.title}
      back
      corner={<LanguageSwitch />}
      foot={<Button id="scan-again" look="primary" label={texts.again} onPress={another} />}
    >
      <VerdictStateView now={now} onRetry={again} />
      <PublicPageFoot />
    </PageShell>
  )
}
