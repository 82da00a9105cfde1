import type { FormField } from 'shared-types/contracts/application-kinds.ts'
import type { FieldType } from 'shared-types/vocabulary/application-fields.ts'
import { View } from '@tarojs/components'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { DateInput } from '../design/components/date-input.tsx'
import { TextInput, type TextInputProps } from '../design/components/text-input.tsx'
import { dateWords } from '../design/date-words.ts'
import { useLanguage } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'

/** 一道题; `alone` when it has the screen to itself and its label is the heading. */
export interface QuestionProps {
  readonly field: FormField
  readonly answer: string
  readonly alone: boolean
  readonly today: string
  readonly nowMs: number
  readonly onAnswer: (answer: string) => void
}

const KEYBOARDS: Readonly<Partial<Record<FieldType, NonNullable<TextInputProps['kind']>>>> = {
  phone: 'number',
  integer: 'number',
  decimal: 'digit',
  division: 'number',
}

/** A licence was issued, or a certificate lost, after this day. */
const FIRST_DAY = '1950-01-01'

function Choices({ field, answer, onAnswer }: QuestionProps) {
  const language = useLanguage()
  const chosen = answer === '' ? [] : answer.split(',')
  const several = field.type === 'choices'
  // a second press takes an answer back, where none is wanted
  const chosenAfter = (value: string): readonly string[] => {
    if (!chosen.includes(value)) return several ? [...chosen, value] : [value]
    return several || !field.required ? chosen.filter((one) => one !== value) : chosen
  }
  return (
    <View className="question-choices">
      {(field.choices ?? []).map(({ value, label }) => (
        <ChoiceLine
          key={value}
          id={`answer-${field.name}-${value}`}
          label={label[language]}
          on={chosen.includes(value)}
          onToggle={() => onAnswer(chosenAfter(value).join(','))}
        />
      ))}
    </View>
  )
}

function Entry(props: QuestionProps) {
  const language = useLanguage()
  const { field, answer, alone, today, nowMs, onAnswer } = props
  const label = field.label[language]
  if (field.type === 'choice' || field.type === 'choices') return <Choices {...props} />
  if (field.type === 'date') {
    const words = answer === '' ? APPLY_FORM_TEXTS[language].chooseDay : dateWords(answer, nowMs, language)
    return (
      <DateInput
        id={`answer-${field.name}`}
        label={label}
        bare={alone}
        value={answer === '' ? today : answer}
        words={words}
        first={FIRST_DAY}
        last={today}
        onChange={onAnswer}
      />
    )
  }
  return (
    <TextInput
      id={`answer-${field.name}`}
      label={label}
      bare={alone}
      kind={KEYBOARDS[field.type] ?? 'text'}
      value={answer}
      longest={field.maxLength}
      onChange={onAnswer}
    />
  )
}

/** A question with its hint and the way in which it is answered. */
export function QuestionView(props: QuestionProps) {
  const language = useLanguage()
  const { field, alone } = props
  const hint = field.hint?.[language] ?? (field.required ? undefined : APPLY_FORM_TEXTS[language].optional)
  const choosing = field.type === 'choice' || field.type === 'choices'
  return (
    <View className="question">
      {alone ? (
        <View className="heading" role="heading" aria-level={1}>
          {field.label[language]}
        </View>
      ) : null}
      {!alone && choosing ? <View className="input-label">{field.label[language]}</View> : null}
      {alone && hint ? <View className="words">{hint}</View> : null}
      <Entry {...props} />
      {!alone && hint ? <View className="words-soft question-hint">{hint}</View> : null}
    </View>
  )
}
