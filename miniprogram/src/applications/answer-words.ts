import type { FormField } from 'shared-types/contracts/application-kinds.ts'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { fieldValueWords } from '../certificates/field-value-words.ts'
import { dateWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { PARTS_TEXTS } from '../design/texts/parts.ts'

/** 填的内容 as it is read back: labels for codes, days in words, a telephone number in groups. */
export function answerWords(field: FormField, answer: string, nowMs: number, language: Language): string {
  if (field.choices) {
    const labelOf = (code: string) => field.choices?.find(({ value }) => value === code)?.label[language] ?? code
    return answer.split(',').map(labelOf).join(PARTS_TEXTS[language].listMark)
  }
  if (field.type === 'date') return dateWords(answer, nowMs, language)
  if (field.type === 'phone') return answer.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')
  const certificateField = CERTIFICATE_FIELDS.find((name) => name === field.name)
  const words = certificateField && fieldValueWords(certificateField, answer, nowMs, language)
  return words ?? answer
}
