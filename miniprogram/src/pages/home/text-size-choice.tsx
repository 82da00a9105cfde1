import { View } from '@tarojs/components'
import { useContext } from 'react'
import { Segments } from '../../design/components/segments.tsx'
import { useTexts } from '../../design/language.ts'
import { useObservedValue } from '../../design/observed-value.ts'
import { TEXT_SCALES, TextScaleContext } from '../../design/text-scale.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'

const SIZES = ['1', '1.25', '1.5'] as const

/** 大字版: takes effect at once, on every page. */
export function TextSizeChoice() {
  const texts = useTexts(ME_TEXTS)
  const scale = useContext(TextScaleContext)
  const current = useObservedValue(scale)
  const chosen = SIZES.find((size) => Number(size) === current) ?? '1'
  return (
    <View>
      <View className="heading-section">{texts.textSize}</View>
      <Segments
        name="text-size"
        choices={SIZES.map((value) => ({ value, label: texts.textSizes[value] }))}
        chosen={chosen}
        onChoose={(value) => scale.write(TEXT_SCALES.find((known) => String(known) === value) ?? 1)}
      />
    </View>
  )
}
