import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Audience } from 'shared-types/vocabulary/release-words.ts'
import type { ReleaseView, Treatment } from '../policy-model.ts'

/** 门槛: persons who have to fit what a view shows, by audience; without one the count is only told. */
export const THRESHOLDS: { readonly [A in Audience]?: number } = { public: 1_000 }

/** One visible field and what it does to the crowd. */
export interface VisibleField {
  readonly field: CertificateField
  readonly treatment: Treatment
  /** Persons who would still fit if this field alone were hidden. */
  readonly personsWithout: number
  /** 点名豁免: describes a vehicle and not its holder, and is not counted. */
  readonly exempt: boolean
}

/**
 * 重识别计量: how many persons still fit what one view shows of a natural person's certificate, structural members of
 * answers and codes included. The model and its sources stand in gateway/docs/meter.md.
 */
export interface MeterFinding extends ReleaseView {
  readonly kind: CertificateKind
  /** Organisations are exempt by name: their names, codes and legal representatives stand in public registers. */
  readonly holder: 'person'
  /** At least 1: whoever is looked at always fits. */
  readonly personsLeft: number
  readonly threshold?: number
  /** True: below the threshold of this audience. */
  readonly short: boolean
  readonly visible: readonly VisibleField[]
  /** The visible field whose withholding leaves the most persons; absent when nothing counts. */
  readonly weightiest?: CertificateField
}
