import { View } from '@tarojs/components'
import { CERTIFICATE_KIND_FACTS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { PLATE_COLOR_CODES } from 'shared-types/vocabulary/plate-colors.ts'
import { fieldValueWords } from '../certificates/field-value-words.ts'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { Segments } from '../design/components/segments.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useLanguage } from '../design/language.ts'
import { pressable } from '../design/pressable.ts'
import { kindTitle } from '../design/texts/certificate-kinds.ts'
import { LOOKUP_TEXTS } from '../design/texts/lookup.ts'
import type { LookupForm } from './lookup-form.ts'
import { PlateKeypad } from './plate-keypad.tsx'

const WAYS = ['plate', 'certificate-number', 'practitioner'] as const

interface PartProps {
  readonly form: LookupForm
  readonly onChange: (differences: Partial<LookupForm>) => void
}

/** 查询表: three ways to ask, and the ground on which it is asked. */
export function LookupFormView({
  form,
  onChange,
  home,
  taskNumber,
}: PartProps & { readonly home: string | undefined; readonly taskNumber: string }) {
  const texts = LOOKUP_TEXTS[useLanguage()]
  const choices = WAYS.map((value) => ({ value, label: texts.by[value] }))
  return (
    <View id="lookup-form">
      <Segments name="lookup-by" choices={choices} chosen={form.by} onChoose={(by) => onChange({ by })} />
      {form.by === 'plate' ? <PlatePart form={form} onChange={onChange} home={home} /> : null}
      {form.by === 'certificate-number' ? <NumberPart form={form} onChange={onChange} /> : null}
      {form.by === 'practitioner' ? <PersonPart form={form} onChange={onChange} /> : null}
      <View className="heading-section">{texts.ground}</View>
      <ChoiceLine
        id="lookup-for-case"
        label={texts.forCase}
        on={form.forCase}
        onToggle={() => onChange({ forCase: !form.forCase })}
      />
      {form.forCase ? (
        <TextInput
          id="lookup-case-number"
          label={texts.caseNumber}
          value={form.caseNumber}
          longest={40}
          onChange={(caseNumber) => onChange({ caseNumber })}
        />
      ) : (
        <View id="lookup-task" className="words-soft">
          {texts.task(taskNumber)}
        </View>
      )}
    </View>
  )
}

function PlatePart({ form, onChange, home }: PartProps & { readonly home: string | undefined }) {
  const language = useLanguage()
  const { plateColor } = form
  return (
    <View>
      <PlateKeypad
        value={form.plateNumber}
        {...(plateColor === undefined ? {} : { color: plateColor })}
        home={home}
        onChange={(plateNumber) => onChange({ plateNumber })}
      />
      <View className="input-label">{LOOKUP_TEXTS[language].color}</View>
      <View className="keypad">
        {PLATE_COLOR_CODES.map((code) => {
          const label = fieldValueWords('plateColor', code, 0, language) ?? String(code)
          return (
            <View
              key={code}
              id={`color-${String(code)}`}
              className={`key key-third ${code === plateColor ? 'key-current' : ''}`}
              {...pressable(label)}
              aria-pressed={code === plateColor}
              onClick={() => onChange({ plateColor: code })}
            >
              {label}
            </View>
          )
        })}
      </View>
    </View>
  )
}

function NumberPart({ form, onChange }: PartProps) {
  const language = useLanguage()
  const texts = LOOKUP_TEXTS[language]
  return (
    <View>
      <TextInput
        id="lookup-number"
        label={texts.certificateNumber}
        value={form.certificateNumber}
        longest={100}
        onChange={(certificateNumber) => onChange({ certificateNumber })}
      />
      <View className="input-label">{texts.kind}</View>
      {CERTIFICATE_KIND_FACTS.map(({ kind, typeCode }) => (
        <ChoiceLine
          key={kind}
          id={`lookup-kind-${String(kind)}`}
          label={kindTitle(kind, language) ?? ''}
          on={form.typeCode === typeCode}
          onToggle={() => onChange({ typeCode })}
        />
      ))}
    </View>
  )
}

function PersonPart({ form, onChange }: PartProps) {
  const texts = LOOKUP_TEXTS[useLanguage()]
  return (
    <View>
      <TextInput
        id="lookup-name"
        label={texts.name}
        value={form.name}
        longest={50}
        onChange={(name) => onChange({ name })}
      />
      <TextInput
        id="lookup-id-number"
        kind="idcard"
        label={texts.idNumber}
        value={form.idNumber}
        longest={18}
        onChange={(idNumber) => onChange({ idNumber })}
      />
      <View className="words-soft">{texts.twoFacts}</View>
    </View>
  )
}
