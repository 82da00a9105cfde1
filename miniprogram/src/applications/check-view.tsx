import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { Text, View } from '@tarojs/components'
import { Card } from '../design/components/card.tsx'
import { FieldList } from '../design/components/field-list.tsx'
import { useLanguage } from '../design/language.ts'
import { pressable } from '../design/pressable.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import type { ApplicationDraft } from './application-draft.ts'
import { checkLines, type CheckLine } from './check-lines.ts'
import type { FormStepsInHand } from './use-form-steps.ts'

function CheckLineView({ line, onChange }: { readonly line: CheckLine; readonly onChange?: () => void }) {
  const texts = APPLY_FORM_TEXTS[useLanguage()]
  return (
    <View className="check-line">
      <View className="check-line-words">
        <Text className="words-soft">{line.label}</Text>
        <Text className="field-value">{line.value}</Text>
      </View>
      {onChange ? (
        <View
          id={`change-${line.key}`}
          className="check-line-change"
          {...pressable(`${texts.change} ${line.label}`)}
          onClick={onChange}
        >
          {texts.change}
        </View>
      ) : null}
    </View>
  )
}

/** 看一遍: everything that will be handed in, each with the way to change it; what is known stands apart. */
export function CheckView({
  kind,
  draft,
  form,
  nowMs,
}: {
  readonly kind: ApplicationKind
  readonly draft: ApplicationDraft
  readonly form: FormStepsInHand
  readonly nowMs: number
}) {
  const language = useLanguage()
  const texts = APPLY_FORM_TEXTS[language]
  const { asked: lines, known } = checkLines(kind, draft, form, nowMs, language)
  return (
    <View id="check">
      <View className="heading" role="heading" aria-level={1}>
        {texts.check}
      </View>
      {lines.length > 0 ? (
        <Card>
          {lines.map((line) => (
            <CheckLineView
              key={line.key}
              line={line}
              {...(form.locked ? {} : { onChange: () => form.goTo(line.stepId) })}
            />
          ))}
        </Card>
      ) : null}
      {known.length > 0 ? (
        <View>
          <View className="heading-section">{texts.known}</View>
          <Card>
            <FieldList lines={known} />
          </Card>
        </View>
      ) : null}
    </View>
  )
}
