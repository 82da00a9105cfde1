import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { useLanguage } from '../design/language.ts'
import { TREATMENT_RULE_TEXTS } from '../design/texts/treatments.ts'
import { explainTreatments } from './treatment-words.ts'

/** 看得到什么、为什么, without network: why fields are shown in part, and why others are not there at all. */
export function TreatmentWordsView({ certificate }: { readonly certificate: OwnCertificate }) {
  const language = useLanguage()
  const texts = TREATMENT_RULE_TEXTS[language]
  const explained = explainTreatments(certificate, language)
  return (
    <View id="treatments">
      <View className="heading-section" role="heading" aria-level={2}>
        {texts.heading}
      </View>
      <Card>
        {explained.length === 0 ? <View className="words">{texts.shownWhole}</View> : null}
        {explained.map(({ field, label, why }) => (
          <View key={field} className="treatment">
            <Text className="treatment-field">{label}</Text>
            <Text className="treatment-why">{why}</Text>
          </View>
        ))}
        <View className="treatment-why">{texts.missing[certificate.relation]}</View>
      </Card>
    </View>
  )
}
