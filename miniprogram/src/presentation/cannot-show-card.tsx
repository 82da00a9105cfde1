import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { Plate } from '../design/components/plate.tsx'
import { useLanguage } from '../design/language.ts'
import { CANNOT_SHOW_TEXTS } from '../design/texts/cannot-show.ts'
import type { KnownPlate } from './known-plates.ts'

/** 亮不了证，不等于没有证: the card to hold out; `plates` are those the officer can look up. */
export function CannotShowCard({ plates }: { readonly plates: readonly KnownPlate[] }) {
  const texts = CANNOT_SHOW_TEXTS[useLanguage()]
  return (
    <View id="cannot-show">
      <View className="cannot-show-headline" role="heading" aria-level={1}>
        {texts.headline}
      </View>
      <View className="words">{texts.toOfficer}</View>
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.ruleTitle}
      </View>
      <Card>
        <View className="words">{texts.rule}</View>
        <Text className="words-soft">{texts.basis}</Text>
      </Card>
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.waysTitle}
      </View>
      <Card>
        {texts.ways.map((way, index) => (
          <View key={way} className="words">
            {`${index + 1}. ${way}`}
          </View>
        ))}
        <View className="words-soft">{plates.length > 0 ? texts.plates : texts.platesUnknown}</View>
        <View className="known-plates">
          {plates.map(({ number, color }) => (
            <Plate key={number} number={number} {...(color === undefined ? {} : { color })} />
          ))}
        </View>
      </Card>
      <View className="words-soft">{texts.driver}</View>
    </View>
  )
}
