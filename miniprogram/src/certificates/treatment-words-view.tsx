import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { useLanguage } from '../design/language.ts'
import { TREATMENT_RULE_TEXTS } from '../design/texts/treatments.ts'
import { explainTreatments, type PolicyReason } from './treatment-words.ts'

/** 看得到什么、为什么; `reasons` are the release policy's own, where they are known. */
export interface TreatmentWordsViewProps {
  readonly certificate: OwnCertificate
  readonly reasons?: Readonly<Partial<Record<CertificateField, PolicyReason>>>
}

/** Why fields are shown in part, and why others are not there at all. */
export function TreatmentWordsView({ certificate, reasons }: TreatmentWordsViewProps) {
  const language = useLanguage()
  const texts = TREATMENT_RULE_TEXTS[language]
  const explained = explainTreatments(certificate, language, reasons)
  return (
    <View id="treatments">
      <View className="heading-section" role="heading">
        {texts.heading}
      </View>
      <Card>
        {explained.length === 0 ? <View className="words">{texts.shownWhole}</View> : null}
        {explained.map(({ field, label, why, basis }) => (
          <View key={field} className="treatment">
            <Text className="treatment-field">{label}</Text>
            <Text className="treatment-why">{why}</Text>
            {basis === undefined ? null : <Text className="field-why">{texts.basis(basis)}</Text>}
          </View>
        ))}
        <View className="treatment-why">{texts.missing[certificate.relation]}</View>
      </Card>
    </View>
  )
}
