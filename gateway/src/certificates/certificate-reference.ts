import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Sensitive } from '../release/sensitive.ts'

/** How a viewer came to a certificate, and the right that has to stand whenever it is used. */
export interface CertificateReference {
  /** Opaque, belongs to one person: keyed hash of the person's reference and the identifier. */
  readonly certificateId: string
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
  readonly kind: CertificateKind
  readonly relation: Relation
  /** Credit code of the company, with relations `company` and `agent`. */
  readonly companyCode?: Sensitive<string>
  /** The authorisation, with relation `authorised`, and its last day. */
  readonly delegationId?: string
  readonly authorisedUntil?: string
}

/** Port: which certificates stand in a person's own list. Holds references, never a certificate's body. */
export interface CertificateReferences {
  /** Replaces what is known of the person's list at one province; other provinces stay. */
  replace(personRef: string, province: ProvinceCode, references: readonly CertificateReference[]): Promise<void>
  /** The reference with this id in this person's list, or undefined: another's id looks the same as no id. */
  find(personRef: string, certificateId: string): Promise<CertificateReference | undefined>
}

/** Makes the opaque id of a certificate for one person. */
export type CertificateIdOf = (personRef: string, identifier: Sensitive<string>) => string
