import { View } from '@tarojs/components'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { Skeleton } from '../design/components/skeleton.tsx'
import { useLanguage } from '../design/language.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'
import { PARTS_TEXTS } from '../design/texts/parts.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { ReportCode } from './report-code.tsx'
import type { VerdictState } from './use-verdict.ts'
import { VerdictView } from './verdict-view.tsx'

/** 核验进行到哪: waiting, refused (nothing known, nothing shown), or the verdict, with a way to ask again online. */
export function VerdictStateView({ now, onRetry }: { readonly now: VerdictState; readonly onRetry: () => void }) {
  const language = useLanguage()
  const texts = VERDICT_TEXTS[language]
  if (now.state === 'nothing') return <Notice id="no-code" words={texts.lost} />
  if (now.state === 'checking') {
    return (
      <View aria-live="polite" aria-label={texts.checking}>
        <Skeleton cards={3} />
      </View>
    )
  }
  if (now.state === 'refused') {
    const { title, words } = FAILURE_TEXTS[language][now.failure]
    return (
      <View>
        <Notice id="verification-refused" tone="doubt" title={title} words={words} />
        <Button id="verify-retry" label={PARTS_TEXTS[language].again} onPress={onRetry} />
      </View>
    )
  }
  const { verdict, facts, code } = now
  return (
    <View>
      <VerdictView verdict={verdict} />
      {facts.report ? (
        <View className="report-code">
          <ReportCode key={code} code={code} report={facts.report} />
        </View>
      ) : null}
      {verdict.offline ? <Button id="verify-online" label={texts.retry} onPress={onRetry} /> : null}
    </View>
  )
}
