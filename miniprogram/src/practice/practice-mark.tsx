import { View } from '@tarojs/components'
import { useTexts } from '../design/language.ts'
import { PRACTICE_TEXTS } from '../design/texts/practice.ts'

/** 练习标记: a striped band that stands above and below everything that could be taken for real. */
export function PracticeMark({ words }: { readonly words?: string }) {
  const texts = useTexts(PRACTICE_TEXTS)
  return <View className="practice-mark">{words ?? texts.mark}</View>
}
