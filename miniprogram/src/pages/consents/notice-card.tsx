import type { ShownNotice } from 'shared-types/contracts/consents.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../../design/components/card.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { CONSENT_TEXTS } from '../../design/texts/consents.ts'

/** 告知书: which version was read when, and whether a newer one stands. */
export function NoticeCard({ notice, nowMs }: { readonly notice: ShownNotice; readonly nowMs: number }) {
  const language = useLanguage()
  const texts = CONSENT_TEXTS[language]
  const { shownVersion, shownAt, textVersion } = notice
  return (
    <Card id="shown-notice">
      <Text className="card-title">{texts.bindingNotice}</Text>
      <View className="words-soft">{texts.shown(shownVersion, momentWords(Date.parse(shownAt), nowMs, language))}</View>
      {shownVersion === textVersion ? null : <View className="words-soft">{texts.newer(textVersion)}</View>}
    </Card>
  )
}
