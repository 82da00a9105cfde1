import type { Operator } from 'shared-types/contracts/operator.ts'
import { followsLinks } from '@platform/frame.ts'
import { View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { useTexts } from '../design/language.ts'
import { OFFICIAL_TEXTS } from '../design/texts/official.ts'

/** 怎么认出官方核验页: by its address in a browser, by its owner in WeChat, and by what it never asks. */
export function OfficialPageNote({ operator }: { readonly operator: Operator }) {
  const texts = useTexts(OFFICIAL_TEXTS)
  const lines = [
    followsLinks ? texts.host(operator.host) : texts.subject(operator.name),
    texts.asksNothing,
    texts.bringsNothing,
    texts.otherwise(operator.supervisionPhone),
  ]
  return (
    <View id="official-page">
      <View className="heading-section">{texts.title}</View>
      <Card>
        {lines.map((line) => (
          <View key={line} className="official-line">
            {line}
          </View>
        ))}
      </Card>
    </View>
  )
}
