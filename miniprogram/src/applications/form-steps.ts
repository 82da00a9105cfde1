import type { ApplicationKind, FormField } from 'shared-types/contracts/application-kinds.ts'
import type { MaterialKind } from 'shared-types/vocabulary/application-materials.ts'
import type { Answers } from './application-draft.ts'

/** 要交的一张照片. */
export type FormMaterial = ApplicationKind['materials'][number]

/** 一步 of a form: one screen with one thing to do. */
export type FormStep =
  | { readonly id: 'about'; readonly what: 'about' }
  | { readonly id: 'certificate'; readonly what: 'certificate' }
  | { readonly id: string; readonly what: 'questions'; readonly fields: readonly FormField[] }
  | { readonly id: string; readonly what: 'pictures'; readonly materials: readonly FormMaterial[] }
  | { readonly id: 'check'; readonly what: 'check' }

/**
 * Whether a question is put: what is known already is not asked again. A change 变更 asks for what is to be changed, so
 * there the present value stands in the answer.
 */
export function isAsked({ matter }: Pick<ApplicationKind, 'matter'>, { name }: FormField, known: Answers): boolean {
  return matter === 'change' || known[name] === undefined
}

function questionSteps(kind: ApplicationKind, known: Answers): readonly FormStep[] {
  if (kind.applicant === 'company') {
    return kind.fields.length === 0 ? [] : [{ id: 'questions', what: 'questions', fields: kind.fields }]
  }
  return kind.fields
    .filter((field) => isAsked(kind, field, known))
    .map((field) => ({ id: `question-${field.name}`, what: 'questions', fields: [field] }))
}

function pictureSteps({ applicant, materials }: ApplicationKind): readonly FormStep[] {
  if (materials.length === 0) return []
  if (applicant === 'company') return [{ id: 'pictures', what: 'pictures', materials }]
  return materials.map((material) => ({ id: `picture-${material.material}`, what: 'pictures', materials: [material] }))
}

/**
 * 办事步骤: for a person one question on a screen, for a company all of them on one, so that a clerk sees the whole form.
 * `choosing` when there are several certificates that it may be about.
 */
export function stepsOf(kind: ApplicationKind, known: Answers, choosing: boolean): readonly FormStep[] {
  const certificate: readonly FormStep[] = choosing ? [{ id: 'certificate', what: 'certificate' }] : []
  return [
    { id: 'about', what: 'about' },
    ...certificate,
    ...questionSteps(kind, known),
    ...pictureSteps(kind),
    { id: 'check', what: 'check' },
  ]
}

/** 还缺的照片: the first that is wanted and is not there; undefined when nothing is missing. */
export function missingPicture(
  materials: readonly FormMaterial[],
  pictures: readonly { readonly material: MaterialKind }[],
): MaterialKind | undefined {
  const there = pictures.map(({ material }) => material)
  return materials.find(({ material, required }) => required && !there.includes(material))?.material
}
