import type { Draft } from 'shared-types/contracts/application-drafts.ts'
import { View } from '@tarojs/components'
import { titleInWords } from '../certificates/title-in-words.ts'
import { Card } from '../design/components/card.tsx'
import { FieldList } from '../design/components/field-list.tsx'
import { momentWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { MATTER_TEXTS } from '../design/texts/applications.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { CONFIRM_DRAFT_TEXTS } from '../design/texts/confirm-draft.ts'
import { MATERIAL_TEXTS } from '../design/texts/pictures.ts'
import { answerWords } from './answer-words.ts'

/** 代填的内容: everything that would be handed in, and who filled it in. */
export function PreparedView({ prepared, nowMs }: { readonly prepared: Draft; readonly nowMs: number }) {
  const language = useLanguage()
  const texts = CONFIRM_DRAFT_TEXTS[language]
  const { kind, answers, materials, preparedBy, expiresAt } = prepared
  const lines = answers.flatMap(({ field: name, value }) => {
    const field = kind.fields.find((one) => one.name === name)
    return field ? [{ key: name, label: field.label[language], value: answerWords(field, value, nowMs, language) }] : []
  })
  return (
    <View id="prepared">
      <View className="heading" role="heading" aria-level={1}>
        {MATTER_TEXTS[language][kind.matter]}
      </View>
      <View className="words">{titleInWords(kind, language)}</View>
      <View className="words-soft">{texts.preparedBy(preparedBy)}</View>
      <Card>
        {lines.length > 0 ? <FieldList lines={lines} /> : <View>{APPLY_FORM_TEXTS[language].about.nothing}</View>}
        {materials.length > 0 ? (
          <View className="card-line">
            <View className="words-soft">{texts.materials}</View>
            {materials.map((material, index) => (
              <View key={`${material}-${String(index)}`}>{MATERIAL_TEXTS[language][material]}</View>
            ))}
          </View>
        ) : null}
      </Card>
      <View className="words-soft">{texts.until(momentWords(Date.parse(expiresAt), nowMs, language))}</View>
    </View>
  )
}
