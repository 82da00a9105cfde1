import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Language } from '../design/language.ts'
import { FIELD_TEXTS } from '../design/texts/certificates.ts'
import { EXPLAINED_TREATMENTS, TREATMENT_RULE_TEXTS } from '../design/texts/treatments.ts'
import { FIELD_ORDER, whyNotInFull } from './field-lines.ts'

/** 解释 of one field that is not shown in full. */
export interface TreatmentExplanation {
  readonly field: CertificateField
  readonly label: string
  readonly why: string
}

/** Why a treatment hides something: by its rule, else by its family; undefined for `clear` and for one not known. */
export function treatmentWords(treatment: string | undefined, language: Language): string | undefined {
  const rule = EXPLAINED_TREATMENTS.find((known) => known === treatment)
  return rule ? TREATMENT_RULE_TEXTS[language].rules[rule] : whyNotInFull(treatment, language)
}

/** 为什么不全: one explanation for each released field that is not shown in full, in reading order. */
export function explainTreatments(
  { treatments }: Pick<OwnCertificate, 'treatments'>,
  language: Language,
): readonly TreatmentExplanation[] {
  return FIELD_ORDER.flatMap((field) => {
    const why = treatmentWords(treatments[field], language)
    return why === undefined ? [] : [{ field, label: FIELD_TEXTS[language][field], why }]
  })
}
