import type { ApplicationKind, FormField } from 'shared-types/contracts/application-kinds.ts'
import type { SupplementDemand } from 'shared-types/contracts/applications.ts'
import { MATERIAL_TEXTS } from '../design/texts/pictures.ts'
import { answerFault, tidyAnswer } from './answer-fault.ts'
import type { Answers, ApplicationDraft } from './application-draft.ts'
import { missingPicture, type FormMaterial } from './form-steps.ts'

/** 补正表: exactly what the authority still wants. */
export interface SupplementForm {
  readonly fields: readonly FormField[]
  readonly materials: readonly FormMaterial[]
}

/** The demand in the words of the kind's own form; a photo that the form does not have is named by its list. */
export function supplementForm(kind: ApplicationKind, demand: SupplementDemand): SupplementForm {
  const fields = kind.fields.filter(({ name }) => demand.fields.includes(name))
  const materials = demand.materials.map((material) => {
    const listed = kind.materials.find((one) => one.material === material)
    const label = { zh: MATERIAL_TEXTS.zh[material], en: MATERIAL_TEXTS.en[material] }
    return listed ? { ...listed, required: true } : { material, required: true, label }
  })
  return { fields: fields.map((field) => ({ ...field, required: true })), materials }
}

/** Whether everything that is wanted is there and right. */
export function isComplete(form: SupplementForm, draft: ApplicationDraft, today: string): boolean {
  const right = form.fields.every((field) => answerFault(field, draft.answers[field.name], today) === undefined)
  return right && missingPicture(form.materials, draft.pictures) === undefined
}

/** The answers as they are sent. */
export function supplementAnswers(form: SupplementForm, answers: Answers): Answers {
  return Object.fromEntries(form.fields.map((field) => [field.name, tidyAnswer(field, answers[field.name] ?? '')]))
}
