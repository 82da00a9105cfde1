import { View } from '@tarojs/components'
import { useContext } from 'react'
import { Segments } from '../../design/components/segments.tsx'
import { useObservedValue } from '../../design/observed-value.ts'
import { TEXT_SCALES, TextScaleContext } from '../../design/text-scale.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'

const CHOICES = [
  { value: '1', label: ME_TEXTS.textSizes['1'] },
  { value: '1.25', label: ME_TEXTS.textSizes['1.25'] },
  { value: '1.5', label: ME_TEXTS.textSizes['1.5'] },
] as const

/** 大字版: takes effect at once, on every page. */
export function TextSizeChoice() {
  const scale = useContext(TextScaleContext)
  const current = useObservedValue(scale)
  const chosen = CHOICES.find(({ value }) => Number(value) === current)?.value ?? '1'
  return (
    <View>
      <View className="heading-section">{ME_TEXTS.textSize}</View>
      <Segments
        name="text-size"
        choices={CHOICES}
        chosen={chosen}
        onChoose={(value) => scale.write(TEXT_SCALES.find((known) => String(known) === value) ?? 1)}
      />
    </View>
  )
}
