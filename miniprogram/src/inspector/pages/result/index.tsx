import { goBack } from '@platform/frame.ts'
import { hideFromCapture } from '@platform/capture.ts'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Button } from '../../../design/components/button.tsx'
import { momentWords } from '../../../design/date-words.ts'
import { useLanguage } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { CASE_DOCUMENT_TEXTS } from '../../../design/texts/case-document.ts'
import { INSPECTOR_TEXTS } from '../../../design/texts/inspector.ts'
import { VERDICT_TEXTS } from '../../../design/texts/verify.ts'
import { useSession } from '../../../identity/session-context.ts'
import { OfficerGuard } from '../../../verification/officer-guard.tsx'
import { useAnnouncedVerdict } from '../../../verification/use-announced-verdict.ts'
import { useScan } from '../../../verification/use-scan.ts'
import { useVerdict, type VerdictState } from '../../../verification/use-verdict.ts'
import { VerdictStateView } from '../../../verification/verdict-state-view.tsx'
import { Watermark } from '../../../verification/watermark.tsx'

const openCase = () => void Taro.navigateTo({ url: PAGES.inspectorCase })

/** 核验结论 for an officer; "scan another" is the one action: one press to the next scan. */
export default function InspectorResultPage() {
  const texts = VERDICT_TEXTS[useLanguage()]
  const { now, again } = useVerdict()
  const caseTexts = CASE_DOCUMENT_TEXTS[useLanguage()]
  const scan = useScan(() => undefined)
  const { camera } = scan.ways
  useAnnouncedVerdict(now)
  useEffect(hideFromCapture, [])
  // a scanner of the phone's own comes back to this very page; a camera in a page is on the page before
  const next = () => (camera ? void scan.run(camera) : goBack())
  const action = <Button id="scan-again" look="primary" busy={scan.busy} label={texts.again} onPress={next} />
  return (
    <OfficerGuard title={texts.title} foot={action}>
      <VerdictMark now={now} />
      <VerdictStateView now={now} onRetry={again} />
      {now.state === 'verdict' && now.verdict.releases?.length ? (
        <Button id="open-case" look="plain" label={caseTexts.open} onPress={openCase} />
      ) : null}
    </OfficerGuard>
  )
}

/** 水印 over a verdict: agency, badge and the moment of the check. */
function VerdictMark({ now }: { readonly now: VerdictState }) {
  const language = useLanguage()
  const { viewer } = useSession()
  if (now.state !== 'verdict' || viewer?.badgeNumber === undefined) return null
  // seen from 1970 every moment has its year: a photo of the screen is looked at later
  const moment = momentWords(now.facts.at, 0, language)
  return <Watermark words={INSPECTOR_TEXTS[language].watermark(viewer.agencyName ?? '', viewer.badgeNumber, moment)} />
}
