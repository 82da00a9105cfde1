import { FILE_REASONS, VOUCHER_LAYOUTS } from 'shared-types/vocabulary/voucher-words.ts'
import { View } from '@tarojs/components'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { Segments } from '../design/components/segments.tsx'
import { useTexts } from '../design/language.ts'
import { VOUCHER_TEXTS } from '../design/texts/vouchers.ts'
import type { PrintChoice } from '../vouchers/vouchers-api.ts'

/** 怎么印、做什么用: both stand chosen from the beginning, so that one press is enough. */
export function PrintChoiceView({
  choice,
  onChange,
}: {
  readonly choice: PrintChoice
  readonly onChange: (choice: PrintChoice) => void
}) {
  const texts = useTexts(VOUCHER_TEXTS)
  return (
    <View>
      <View className="heading-section">{texts.layout}</View>
      <Segments
        name="layout"
        choices={VOUCHER_LAYOUTS.map((value) => ({ value, label: texts.layouts[value] }))}
        chosen={choice.layout}
        onChoose={(layout) => onChange({ ...choice, layout })}
      />
      <View className="heading-section">{texts.reason}</View>
      {FILE_REASONS.map((reason) => (
        <ChoiceLine
          key={reason}
          id={`reason-${reason}`}
          label={texts.reasons[reason]}
          on={reason === choice.reason}
          onToggle={() => onChange({ ...choice, reason })}
        />
      ))}
      <View className="words-soft">{texts.once}</View>
    </View>
  )
}
