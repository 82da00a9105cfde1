import type { CaseDocument } from 'shared-types/contracts/case-documents.ts'
import { Image, Text, View } from '@tarojs/components'
import { fieldLines } from '../certificates/field-lines.ts'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { FieldList } from '../design/components/field-list.tsx'
import { StatusTag } from '../design/components/status-tag.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { STATUS_FORMS } from '../design/status-forms.ts'
import { CASE_DOCUMENT_TEXTS } from '../design/texts/case-document.ts'
import { FIELD_TEXTS, STATUS_TEXTS } from '../design/texts/certificates.ts'
import { checkedPhoto } from '../verification/checked-photo.ts'
import { personFirst } from '../verification/person-first.ts'
import { Watermark } from '../verification/watermark.tsx'

/** 取证内容 under its watermark, with the seconds that are left. */
export function CaseDocumentView({
  document,
  secondsLeft,
}: {
  readonly document: CaseDocument
  readonly secondsLeft: number
}) {
  const language = useLanguage()
  const texts = CASE_DOCUMENT_TEXTS[language]
  const { agencyName, badgeNumber, secondBadgeNumber, at } = document.watermark
  const atMs = Date.parse(at)
  // seen from 1970 every moment has its year: a photo of the screen is looked at later
  const mark = texts.watermark(agencyName, badgeNumber, secondBadgeNumber, momentWords(atMs, 0, language))
  return (
    <View id="case-document">
      <Watermark words={mark} />
      <View className="heading" role="timer" aria-label={texts.leftSpoken(secondsLeft)}>
        {texts.left(secondsLeft)}
      </View>
      {personFirst(document.certificates).map((certificate, index) => {
        const photo = checkedPhoto(certificate.photo)
        const photoLabel = FIELD_TEXTS[language].photo
        return (
          <Card key={`${certificate.kind}-${index}`}>
            <View className="row">
              <Text className="card-title">{titleInWords(certificate, language)}</Text>
              <StatusTag form={STATUS_FORMS[certificate.status]} word={STATUS_TEXTS[language][certificate.status]} />
            </View>
            {photo ? (
              <Image
                className="holder-photo"
                src={photo}
                mode="aspectFit"
                aria-label={photoLabel}
                nativeProps={{ alt: photoLabel }}
              />
            ) : null}
            <View className="verdict-fields">
              <FieldList lines={fieldLines(certificate, atMs, language)} />
            </View>
          </Card>
        )
      })}
      <View className="words-soft">{texts.recorded(document.receiptId)}</View>
    </View>
  )
}
