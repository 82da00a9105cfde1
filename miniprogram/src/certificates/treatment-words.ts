import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { Language } from '../design/language.ts'
import { FIELD_TEXTS } from '../design/texts/certificates.ts'
import { EXPLAINED_TREATMENTS, TREATMENT_RULE_TEXTS } from '../design/texts/treatments.ts'
import { FIELD_ORDER, whyNotInFull } from './field-lines.ts'

/** What the release policy itself says about a field: `why` in its own words and the legal `basis`; Chinese. */
export interface PolicyReason {
  readonly why: string
  readonly basis?: string
}

/** 解释 of one field that is not shown in full. */
export interface TreatmentExplanation {
  readonly field: CertificateField
  readonly label: string
  readonly why: string
  readonly basis?: string
}

/** Why a treatment hides something: by its rule, else by its family; undefined for `clear` and for one not known. */
export function treatmentWords(treatment: string | undefined, language: Language): string | undefined {
  const rule = EXPLAINED_TREATMENTS.find((known) => known === treatment)
  return rule ? TREATMENT_RULE_TEXTS[language].rules[rule] : whyNotInFull(treatment, language)
}

/**
 * 为什么不全: one explanation for each released field that is not shown in full, in reading order. The policy's own
 * reason is taken where it is given and the language is the policy's; otherwise the words of the treatment.
 */
export function explainTreatments(
  { treatments }: Pick<OwnCertificate, 'treatments'>,
  language: Language,
  reasons: Readonly<Partial<Record<CertificateField, PolicyReason>>> = {},
): readonly TreatmentExplanation[] {
  return FIELD_ORDER.flatMap((field) => {
    const words = treatmentWords(treatments[field], language)
    if (words === undefined) return []
    const reason = reasons[field]
    const why = language === 'zh' && reason ? reason.why : words
    const basis = reason?.basis === undefined ? {} : { basis: reason.basis }
    return [{ field, label: FIELD_TEXTS[language][field], why, ...basis }]
  })
}
