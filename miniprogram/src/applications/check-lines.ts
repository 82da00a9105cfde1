import type { ApplicationKind, FormField } from 'shared-types/contracts/application-kinds.ts'
import type { FieldLine } from '../design/components/field-list.tsx'
import type { Language } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { answerWords } from './answer-words.ts'
import type { Answers, ApplicationDraft } from './application-draft.ts'
import type { FormStep } from './form-steps.ts'

/** 核对行: one thing that will be handed in, and the step where it is changed. */
export interface CheckLine {
  readonly key: string
  readonly label: string
  readonly value: string
  readonly stepId: string
}

/** 核对内容: what was asked, in the order of the steps, and what is known and was not asked. */
export interface CheckLines {
  readonly asked: readonly CheckLine[]
  readonly known: readonly FieldLine[]
}

interface Filled {
  readonly steps: readonly FormStep[]
  readonly answers: Answers
  readonly known: Answers
}

/** The lines of a form as it is filled in. */
export function checkLines(
  kind: ApplicationKind,
  draft: ApplicationDraft,
  { steps, answers, known }: Filled,
  nowMs: number,
  language: Language,
): CheckLines {
  const texts = APPLY_FORM_TEXTS[language]
  const lineOf = (field: FormField) => {
    const answer = answers[field.name]
    const value = answer ? answerWords(field, answer, nowMs, language) : texts.notFilled
    return { key: field.name, label: field.label[language], value }
  }
  const asked = steps.flatMap((step): readonly CheckLine[] => {
    if (step.what === 'questions') return step.fields.map((field) => ({ ...lineOf(field), stepId: step.id }))
    if (step.what !== 'pictures') return []
    return step.materials.map(({ material, label }) => {
      const there = draft.pictures.some((one) => one.material === material)
      const value = there ? texts.pictureThere : texts.pictureMissing
      return { key: material, label: label[language], value, stepId: step.id }
    })
  })
  const keys = asked.map(({ key }) => key)
  const others = kind.fields.filter(({ name }) => !keys.includes(name) && known[name] !== undefined)
  return { asked, known: others.map(lineOf) }
}
