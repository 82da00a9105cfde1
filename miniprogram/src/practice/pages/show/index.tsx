import { View } from '@tarojs/components'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { PRACTICE_TEXTS } from '../../../design/texts/practice.ts'
import { usePracticeCode } from '../../../presentation/use-practice-code.ts'
import { useShownCode } from '../../../presentation/use-shown-code.ts'
import { PracticeCodeView } from '../../practice-code-view.tsx'
import { PracticeMark } from '../../practice-mark.tsx'

/** 练亮证: a code that renews like a real one, between two bands that say what it is. */
export default function PracticeShowPage() {
  const texts = useTexts(PRACTICE_TEXTS)
  const { source, impossible, make } = usePracticeCode()
  const shown = useShownCode(source)
  const foot = <Button id="practice-again" label={texts.again} onPress={() => void make()} />
  return (
    <PageShell title={texts.showTitle} back paper foot={foot}>
      {impossible ? <Notice id="practice-impossible" tone="doubt" words={texts.noRandom} /> : null}
      {shown?.state === 'ended' ? <Notice id="practice-ended" tone="doubt" words={texts.ended} /> : null}
      {shown?.state === 'running' ? <PracticeCodeView shown={shown} /> : null}
      {(!source && !impossible) || shown?.state === 'hashing' ? <PracticeMark words={texts.preparing} /> : null}
      {texts.steps.map((step) => (
        <View key={step} className="words bullet">
          {step}
        </View>
      ))}
      <View className="words-soft">{texts.realScan}</View>
    </PageShell>
  )
}
