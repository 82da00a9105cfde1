import { Text, View } from '@tarojs/components'
import { useLanguage } from '../design/language.ts'
import { FIELD_TEXTS } from '../design/texts/certificates.ts'
import { RELEASE_RULES_TEXTS } from '../design/texts/release-rules.ts'
import { EXPLAINED_TREATMENTS } from '../design/texts/treatments.ts'
import type { RuleGroup } from './explain-released.ts'

const PARTLY = [...EXPLAINED_TREATMENTS, 'exists'] as const

/** 一组规则: field names, with what is left of their values, and the reason that stands behind them. */
export function RuleGroups({ title, groups }: { readonly title: string; readonly groups: readonly RuleGroup[] }) {
  const language = useLanguage()
  const texts = RELEASE_RULES_TEXTS[language]
  if (groups.length === 0) return null
  const nameOf = ({ field, treatment }: RuleGroup['fields'][number]): string => {
    const partly = PARTLY.find((known) => known === treatment)
    const name = field === 'validNow' ? texts.validNow : FIELD_TEXTS[language][field]
    return partly === undefined ? name : texts.field(name, texts.left[partly])
  }
  return (
    <View className="rule-groups">
      <View className="rule-groups-title">{title}</View>
      {groups.map(({ why, fields }) => (
        <View key={why} className="treatment">
          <Text className="treatment-field">{fields.map(nameOf).join(texts.between)}</Text>
          <Text className="treatment-why">{why}</Text>
        </View>
      ))}
    </View>
  )
}
