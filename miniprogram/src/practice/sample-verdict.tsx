import { View } from '@tarojs/components'
import { Shape, type ShapeForm } from '../design/components/shape.tsx'
import { useTexts } from '../design/language.ts'
import { PRACTICE_TEXTS } from '../design/texts/practice.ts'
import { PracticeMark } from './practice-mark.tsx'

/** 样子: what a verdict looks like, marked as practice above and below; never the verdict panel itself. */
export function SampleVerdict({ form }: { readonly form: ShapeForm }) {
  const texts = useTexts(PRACTICE_TEXTS)
  return (
    <View id={`sample-${form}`} className="sample">
      <PracticeMark />
      <View className={`sample-body verdict-${form}`}>
        <View className="row sample-head">
          <Shape form={form} />
          <View className="sample-word">{texts.words[form]}</View>
        </View>
        <View className="words">{texts.grounds[form]}</View>
        <View className="words">{texts.next[form]}</View>
      </View>
    </View>
  )
}
