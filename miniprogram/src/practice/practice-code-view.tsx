import { Image, View } from '@tarojs/components'
import { CountdownRing } from '../design/components/countdown-ring.tsx'
import { useLanguage } from '../design/language.ts'
import { PRACTICE_TEXTS } from '../design/texts/practice.ts'
import { SHOW_TEXTS } from '../design/texts/show.ts'
import type { ShownCode } from '../presentation/use-shown-code.ts'
import { PracticeMark } from './practice-mark.tsx'

/** 练习码 between its two bands; a screen reader hears that it is practice before it hears anything else. */
export function PracticeCodeView({ shown }: { readonly shown: Extract<ShownCode, { readonly state: 'running' }> }) {
  const language = useLanguage()
  const texts = PRACTICE_TEXTS[language]
  const { picture, secondsLeft } = shown
  const side = `${picture.width}px`
  return (
    <View>
      <PracticeMark words={texts.showMark} />
      <View className="code">
        <Image
          id="practice-picture"
          className="code-picture"
          src={picture.url}
          style={{ width: side, height: side }}
          aria-label={texts.codeLabel(String(secondsLeft))}
          nativeProps={{ alt: texts.codeLabel(String(secondsLeft)) }}
        />
      </View>
      <PracticeMark words={texts.showMark} />
      <CountdownRing secondsLeft={secondsLeft} words={SHOW_TEXTS[language].secondsLeft(secondsLeft)} />
    </View>
  )
}
