import { hideFromCapture } from '@platform/capture.ts'
import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { Skeleton } from '../../../design/components/skeleton.tsx'
import { momentWords } from '../../../design/date-words.ts'
import { useLanguage } from '../../../design/language.ts'
import { FAILURE_TEXTS } from '../../../design/texts/failures.ts'
import { INSPECTOR_TEXTS } from '../../../design/texts/inspector.ts'
import { LOOKUP_TEXTS } from '../../../design/texts/lookup.ts'
import { useSession } from '../../../identity/session-context.ts'
import { LookupFormView } from '../../../lookup/lookup-form-view.tsx'
import { lookupVerdict } from '../../../lookup/lookup-verdict.ts'
import { OfficerWaiting } from '../../../lookup/officer-waiting.tsx'
import { useLookup } from '../../../lookup/use-lookup.ts'
import { OfficerGuard } from '../../../verification/officer-guard.tsx'
import { VerdictView } from '../../../verification/verdict-view.tsx'
import { Watermark } from '../../../verification/watermark.tsx'

/** 无码查询: the form, then the answer in the form of a verdict; both are dropped when the screen is covered. */
export default function InspectorLookupPage() {
  const language = useLanguage()
  const texts = LOOKUP_TEXTS[language]
  const { viewer } = useSession()
  const { form, change, fault, home, taskNumber, now, ask, again, look, forget } = useLookup()
  useEffect(hideFromCapture, [])
  const isForm = now.state === 'form' || now.state === 'asking'
  const foot = isForm ? (
    <Button id="lookup-ask" look="primary" busy={now.state === 'asking'} label={texts.ask} onPress={() => void ask()} />
  ) : (
    <Button id="lookup-again" look="primary" label={texts.again} onPress={again} />
  )
  const mark =
    now.state === 'answered' && viewer?.badgeNumber !== undefined
      ? INSPECTOR_TEXTS[language].watermark(
          viewer.agencyName ?? '',
          viewer.badgeNumber,
          // seen from 1970 every moment has its year: a photo of the screen is looked at later
          momentWords(now.atMs, 0, language),
        )
      : undefined
  return (
    <OfficerGuard title={texts.title} foot={foot} onCover={forget}>
      {mark === undefined ? null : <Watermark words={mark} />}
      {fault === undefined ? null : <Notice id="lookup-fault" tone="doubt" words={texts.faults[fault]} />}
      {now.state === 'form' ? (
        <LookupFormView form={form} onChange={change} home={home} taskNumber={taskNumber} />
      ) : null}
      {now.state === 'asking' ? (
        <View aria-live="polite" aria-label={texts.asking}>
          <Skeleton cards={2} />
        </View>
      ) : null}
      {now.state === 'kept' ? <Notice id="lookup-kept" tone="doubt" words={texts.kept} /> : null}
      {now.state === 'kept' || now.state === 'form' ? <OfficerWaiting onLook={look} /> : null}
      {now.state === 'refused' ? (
        <Notice id="lookup-refused" tone="doubt" words={FAILURE_TEXTS[language][now.failure].words} />
      ) : null}
      {now.state === 'answered' ? <VerdictView verdict={lookupVerdict(now.answer, now.atMs, language)} /> : null}
    </OfficerGuard>
  )
}
