import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import { View } from '@tarojs/components'
import { useLanguage } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { AboutView } from './about-view.tsx'
import { withPicture, type ApplicationDraft } from './application-draft.ts'
import { CertificateChoice } from './certificate-choice.tsx'
import { CheckView } from './check-view.tsx'
import { PictureView } from './picture-view.tsx'
import { QuestionView } from './question-view.tsx'
import type { DraftInHand } from './use-draft.ts'
import type { FormStepsInHand } from './use-form-steps.ts'
import type { FormInHand } from './use-form.ts'

/** 一屏: what one step of a form shows. */
export interface StepProps {
  readonly kind: ApplicationKind
  readonly inHand: FormInHand
  readonly draft: ApplicationDraft
  readonly draftInHand: DraftInHand
  readonly form: FormStepsInHand
  readonly nowMs: number
}

/** A company's form has several things on one screen, and a heading of its own. */
function Heading({ shown, words }: { readonly shown: boolean; readonly words: string }) {
  return shown ? (
    <View className="heading" role="heading" aria-level={1}>
      {words}
    </View>
  ) : null
}

function Questions({ form, nowMs }: StepProps) {
  const texts = APPLY_FORM_TEXTS[useLanguage()]
  if (form.step?.what !== 'questions') return null
  const { fields } = form.step
  const alone = fields.length === 1
  return (
    <View>
      <Heading shown={!alone} words={texts.questions} />
      {fields.map((field) => (
        <QuestionView
          key={field.name}
          field={field}
          alone={alone}
          answer={form.answers[field.name] ?? ''}
          today={form.today}
          nowMs={nowMs}
          onAnswer={(answer) => form.answer({ [field.name]: answer })}
        />
      ))}
    </View>
  )
}

function Pictures({ kind, form, draft, draftInHand }: StepProps) {
  const language = useLanguage()
  if (form.step?.what !== 'pictures') return null
  const { materials } = form.step
  const alone = materials.length === 1
  return (
    <View>
      <Heading shown={!alone} words={APPLY_FORM_TEXTS[language].pictures} />
      {materials.map((material) => (
        <PictureView
          key={material.material}
          kindId={kind.kindId}
          material={material}
          alone={alone}
          there={draft.pictures.some((one) => one.material === material.material)}
          onDone={(materialId) => {
            const present = draftInHand.read()?.pictures ?? []
            draftInHand.change({ pictures: withPicture(present, material.material, materialId) })
          }}
        />
      ))}
    </View>
  )
}

/** The present step. */
export function StepView(props: StepProps) {
  const { kind, inHand, draft, draftInHand, form, nowMs } = props
  switch (form.step?.what) {
    case 'about':
      return <AboutView kind={kind} steps={form.steps} />
    case 'certificate':
      return (
        <CertificateChoice
          candidates={inHand.candidates}
          chosen={draft.certificateId}
          onChoose={(certificateId) => draftInHand.change({ certificateId, answers: {} })}
        />
      )
    case 'questions':
      return <Questions key={form.step.id} {...props} />
    case 'pictures':
      return <Pictures key={form.step.id} {...props} />
    case 'check':
      return <CheckView kind={kind} draft={draft} form={form} nowMs={nowMs} />
    case undefined:
      return null
  }
}
