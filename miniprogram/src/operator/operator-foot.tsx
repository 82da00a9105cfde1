import type { Operator } from 'shared-types/contracts/operator.ts'
import { View } from '@tarojs/components'
import { FilingLine } from '../design/components/filing-line.tsx'
import { useTexts } from '../design/language.ts'
import { OFFICIAL_TEXTS } from '../design/texts/official.ts'

/** 页脚: operator, hotline and the two filings, which the law wants at the foot of a public page. */
export function OperatorFoot({ operator }: { readonly operator: Operator }) {
  const texts = useTexts(OFFICIAL_TEXTS)
  return (
    <View id="operator" className="operator-foot">
      <View className="operator-line">{texts.operator(operator.name)}</View>
      <View className="operator-line">{texts.hotline(operator.supervisionPhone)}</View>
      <FilingLine number={operator.icpFiling} register="icp" />
      <FilingLine number={operator.publicSecurityFiling} register="public-security" />
    </View>
  )
}
