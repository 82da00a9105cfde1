import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { Plate } from '../design/components/plate.tsx'
import { StatusTag } from '../design/components/status-tag.tsx'
import { STATUS_TEXTS } from '../design/texts/certificates.ts'
import { WALLET_TEXTS } from '../design/texts/wallet.ts'
import { certificateRemarks } from './certificate-remarks.ts'
import { fieldValueWords } from './field-value-words.ts'

/** 证照卡: one certificate of the wallet; opens its detail. */
export interface CertificateCardProps {
  readonly certificate: OwnCertificate
  readonly nowMs: number
  readonly onOpen: () => void
}

/** The card: what it is, for which vehicle or trade, until when, and its state in shape and word. */
export function CertificateCard({ certificate, nowMs, onOpen }: CertificateCardProps) {
  const { title, status, plateNumber, plateColor, categories, validTo } = certificate
  const { word, form } = STATUS_TEXTS[status]
  const trade = plateNumber ? undefined : fieldValueWords('categories', categories, nowMs)
  return (
    <Card label={`${title}${plateNumber ?? ''}，${word}`} onOpen={onOpen}>
      <View className="row">
        <Text className="card-title">{title}</Text>
        <StatusTag form={form} word={word} />
      </View>
      <View className="row card-line">
        {plateNumber ? (
          <Plate number={plateNumber} small {...(plateColor === undefined ? {} : { color: plateColor })} />
        ) : null}
        {trade ? <Text>{trade}</Text> : null}
        {validTo ? <Text className="words-soft">{WALLET_TEXTS.until(validTo, nowMs)}</Text> : null}
      </View>
      {certificateRemarks(certificate, nowMs).map(({ words, urgent }) => (
        <Text key={words} className={`card-remark ${urgent ? 'card-remark-urgent' : ''}`}>
          {words}
        </Text>
      ))}
    </Card>
  )
}
