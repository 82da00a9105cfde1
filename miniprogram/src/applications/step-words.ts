import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { Language } from '../design/language.ts'
import { APPLY_FORM_TEXTS } from '../design/texts/apply-form.ts'
import { MATERIAL_TEXTS } from '../design/texts/pictures.ts'
import type { StepFault } from './use-form-steps.ts'

/** 哪里不对, in words; `named` when there are several questions on the screen, so that one knows which. */
export function stepFaultWords(kind: ApplicationKind, fault: StepFault, named: boolean, language: Language): string {
  const texts = APPLY_FORM_TEXTS[language]
  if ('field' in fault) {
    const words = texts.faults[fault.fault]
    return named ? texts.namedFault(fault.field.label[language], words) : words
  }
  if (fault.missing === 'certificate') return texts.faults['choice-unknown']
  const { missing } = fault
  const listed = kind.materials.find(({ material }) => material === missing)
  return texts.pictureFault(listed?.label[language] ?? MATERIAL_TEXTS[language][missing])
}
