import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { certificateRemarks } from '../../certificates/certificate-remarks.ts'
import { fieldLines } from '../../certificates/field-lines.ts'
import { photoAddress } from '../../certificates/photo-address.ts'
import { titleInWords } from '../../certificates/title-in-words.ts'
import { TreatmentWordsView } from '../../certificates/treatment-words-view.tsx'
import { Card } from '../../design/components/card.tsx'
import { FieldList } from '../../design/components/field-list.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { StatusTag } from '../../design/components/status-tag.tsx'
import { momentWords } from '../../design/date-words.ts'
import { useLanguage } from '../../design/language.ts'
import { STATUS_FORMS } from '../../design/status-forms.ts'
import { FIELD_TEXTS, RELATION_TEXTS, STATUS_TEXTS } from '../../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../../design/texts/wallet.ts'
import { releasedFacts } from '../../release-rules/released-facts.ts'
import { WhyView } from '../../release-rules/why-view.tsx'

/** 一本证照: state, what to mind, every released field, and why one is not shown in full. */
export function CertificateView({
  certificate,
  nowMs,
}: {
  readonly certificate: OwnCertificate
  readonly nowMs: number
}) {
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const { status, photo, stale, asOf } = certificate
  const asOfWords = texts.asOf(momentWords(Date.parse(asOf), nowMs, language))
  const picture = photoAddress(photo)
  const releases = useMemo(() => [releasedFacts(certificate)], [certificate])
  return (
    <View>
      <View className="heading" role="heading" aria-level={1}>
        {titleInWords(certificate, language)}
      </View>
      <View className="row">
        <StatusTag form={STATUS_FORMS[status]} word={STATUS_TEXTS[language][status]} />
        <Text className="words-soft">{RELATION_TEXTS[language][certificate.relation]}</Text>
      </View>
      {certificateRemarks(certificate, nowMs, language).map(({ words, urgent }) => (
        <Notice key={words} tone={urgent ? 'doubt' : 'brand'} words={words} />
      ))}
      {stale ? (
        <Notice id="detail-stale" tone="doubt" words={asOfWords} />
      ) : (
        <View className="words-soft detail-age">{asOfWords}</View>
      )}
      <Card>
        {picture ? (
          <Image
            className="holder-photo"
            src={picture}
            mode="aspectFit"
            aria-label={FIELD_TEXTS[language].photo}
            nativeProps={{ alt: FIELD_TEXTS[language].photo }}
          />
        ) : null}
        <FieldList lines={fieldLines(certificate, nowMs, language)} />
      </Card>
      <TreatmentWordsView certificate={certificate} />
      <WhyView releases={releases} />
      <View className="words-soft">{texts.issuer}</View>
    </View>
  )
}
