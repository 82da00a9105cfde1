import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { Plate } from '../design/components/plate.tsx'
import { StatusTag } from '../design/components/status-tag.tsx'
import { dateWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { STATUS_FORMS } from '../design/status-forms.ts'
import { STATUS_TEXTS } from '../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'
import { certificateRemarks } from './certificate-remarks.ts'
import { fieldValueWords } from './field-value-words.ts'
import { titleInWords } from './title-in-words.ts'

/** 证照卡: one certificate of the wallet; opens its detail. */
export interface CertificateCardProps {
  readonly certificate: OwnCertificate
  readonly nowMs: number
  readonly onOpen: () => void
}

/** The card: what it is, for which vehicle or trade, until when, and its state in shape and word. */
export function CertificateCard({ certificate, nowMs, onOpen }: CertificateCardProps) {
  const language = useLanguage()
  const texts = WALLET_TEXTS[language]
  const { status, plateNumber, plateColor, categories, validTo } = certificate
  const title = titleInWords(certificate, language)
  const word = STATUS_TEXTS[language][status]
  const trade = plateNumber ? undefined : fieldValueWords('categories', categories, nowMs, language)
  return (
    <Card label={texts.cardLabel(title, plateNumber ?? '', word)} onOpen={onOpen}>
      <View className="row">
        <Text className="card-title">{title}</Text>
        <StatusTag form={STATUS_FORMS[status]} word={word} />
      </View>
      <View className="row card-line">
        {plateNumber ? (
          <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
        ) : null}
        {trade ? <Text>{trade}</Text> : null}
        {validTo ? <Text className="words-soft">{texts.until(dateWords(validTo, nowMs, language))}</Text> : null}
      </View>
      {certificateRemarks(certificate, nowMs, language).map(({ words, urgent }) => (
        <Text key={words} className={`card-remark ${urgent ? 'card-remark-urgent' : ''}`}>
          {words}
        </Text>
      ))}
    </Card>
  )
}
