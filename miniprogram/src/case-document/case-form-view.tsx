import { View } from '@tarojs/components'
import { CASE_REASONS } from 'shared-types/vocabulary/case-reasons.ts'
import { ChoiceLine } from '../design/components/choice-line.tsx'
import { Notice } from '../design/components/notice.tsx'
import { TextInput } from '../design/components/text-input.tsx'
import { useTexts } from '../design/language.ts'
import { CASE_DOCUMENT_TEXTS } from '../design/texts/case-document.ts'
import type { CaseForm } from './case-form.ts'

/** 取证表. */
export function CaseFormView({
  form,
  onChange,
}: {
  readonly form: CaseForm
  readonly onChange: (differences: Partial<CaseForm>) => void
}) {
  const texts = useTexts(CASE_DOCUMENT_TEXTS)
  return (
    <View id="case-form">
      <Notice words={texts.hint} />
      <TextInput
        id="case-number"
        label={texts.caseNumber}
        value={form.caseNumber}
        longest={40}
        onChange={(caseNumber) => onChange({ caseNumber })}
      />
      <TextInput
        id="second-name"
        label={texts.secondName}
        value={form.secondName}
        longest={50}
        onChange={(secondName) => onChange({ secondName })}
      />
      <TextInput
        id="second-badge"
        label={texts.secondBadge}
        value={form.secondBadge}
        longest={20}
        onChange={(secondBadge) => onChange({ secondBadge })}
      />
      <View className="input-label">{texts.reason}</View>
      {CASE_REASONS.map((reason) => (
        <ChoiceLine
          key={reason}
          id={`reason-${reason}`}
          label={texts.reasons[reason]}
          on={form.reason === reason}
          onToggle={() => onChange({ reason })}
        />
      ))}
    </View>
  )
}
