import type { Application } from 'shared-types/contracts/applications.ts'
import { Text, View } from '@tarojs/components'
import { inGroupsOfFour } from '../certificates/field-value-words.ts'
import { Card } from '../design/components/card.tsx'
import { Shape } from '../design/components/shape.tsx'
import { dateWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { APPLICATION_DETAIL_TEXTS } from '../design/texts/application-detail.ts'
import { NEXT_STEP_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'

/** 受理编号: said large, for the telephone and the counter. */
export function ReceiptNumber({ number }: { readonly number: string }) {
  const texts = APPLICATION_DETAIL_TEXTS[useLanguage()]
  return (
    <View>
      <View className="words-soft">{texts.receipt}</View>
      <View id="receipt-number" className="receipt-number">
        {inGroupsOfFour(number)}
      </View>
    </View>
  )
}

/** 回执: it is handed in, under which number, by when it is decided and by whom. */
export function ReceiptView({ application, nowMs }: { readonly application: Application; readonly nowMs: number }) {
  const language = useLanguage()
  const texts = APPLICATION_DETAIL_TEXTS[language]
  const { receiptNumber, promisedDate, authority, nextStep } = application
  return (
    <View id="receipt" aria-live="polite">
      <View className="row receipt-head">
        <Shape form="pass" large />
        <Text className="heading receipt-title">{texts.handedIn}</Text>
      </View>
      <Card>
        <ReceiptNumber number={receiptNumber} />
        <View className="words-soft card-line">{texts.receiptWords}</View>
      </Card>
      <View className="promise-date">{texts.promised(dateWords(promisedDate, nowMs, language))}</View>
      <View className="words">{NEXT_STEP_TEXTS[language][nextStep]}</View>
      <View className="words-soft">
        {APPLY_FORM_TEXTS[language].free} · {authority}
      </View>
    </View>
  )
}
