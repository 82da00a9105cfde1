import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { MinistrySource } from './ministry-source.ts'
import type { ProvinceDirectory } from './province-source.ts'
import { differencesOf, missingAtProvince, type NoteComparison, type SourceDifference } from './source-difference.ts'
import { stricterOf } from './stricter-of.ts'

/** A certificate to be confirmed: which one, and whose it is to confirm. */
export interface ConfirmationRequest {
  readonly identifier: Sensitive<string>
  readonly province: ProvinceCode
}

/**
 * 联网核实: what province and ministry say of one certificate now. `confirmed`: at least one of them told its state; the
 * fields are the province's where it answered, the status is the stricter, `asOf` that of the source whose status counts.
 * `absent`: nobody reachable knows it. `unreachable`: neither answered.
 */
export type Confirmation =
  | {
      readonly outcome: 'confirmed'
      readonly certificate: Certificate
      /** What province and ministry told differently; absent when they agree or only one answered. */
      readonly differences?: readonly SourceDifference[]
    }
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'unreachable' }

/** What confirming needs: the provinces and the ministry. */
export interface ConfirmCertificatesDeps {
  readonly provinces: ProvinceDirectory
  readonly ministry: MinistrySource
  /** Hears of every comparison. */
  readonly noteComparison?: NoteComparison
}

/** Asks the province of each certificate and, once for all, the ministry, at the same time. Answers in the order asked. */
export type ConfirmCertificates = (
  requests: readonly ConfirmationRequest[],
  fields: readonly CertificateField[],
) => Promise<readonly Confirmation[]>

/** What one source told of a certificate; `undefined`: it does not know it. */
export type Told = Result<Certificate | undefined, unknown>

/** Makes the question; it never fails as a whole. */
export function createConfirmCertificates(deps: ConfirmCertificatesDeps): ConfirmCertificates {
  return async (requests, fields) => {
    const [ministry, ...provinces] = await Promise.all([
      deps.ministry.findByIdentifiers(requests.map((request) => request.identifier)),
      ...requests.map((request) => askProvince(deps.provinces, request, fields)),
    ])
    return provinces.map((province, index) => {
      const copy: Told = ministry.ok ? { ok: true, value: ministry.value[index] } : ministry
      return combine(province, copy, deps.noteComparison)
    })
  }
}

/** Asks the province whose certificate it is. */
export async function askProvince(
  provinces: ProvinceDirectory,
  request: ConfirmationRequest,
  fields: readonly CertificateField[],
): Promise<Told> {
  const source = provinces.find(request.province)
  return source ? source.findByIdentifier(request.identifier, fields) : { ok: false, failure: 'unreachable' }
}

/** 两源合一: what a province and the ministry tell of the same certificate, together. */
export function combine(province: Told, ministry: Told, note?: NoteComparison): Confirmation {
  const original = province.ok ? province.value : undefined
  const copy = ministry.ok ? ministry.value : undefined
  if (original && ministry.ok) {
    const differences = differencesOf(original, copy)
    note?.(original, differences)
    const certificate = copy ? stricterOf(original, copy) : original
    return { outcome: 'confirmed', certificate, ...(differences.length === 0 ? {} : { differences }) }
  }
  if (province.ok && copy) note?.(copy, [missingAtProvince()])
  // A province that does not know its own certificate any more is not outvoted by the ministry's copy of it.
  if (province.ok && !original) return { outcome: 'absent' }
  const only = original ?? copy
  if (only) return { outcome: 'confirmed', certificate: only }
  return province.ok || ministry.ok ? { outcome: 'absent' } : { outcome: 'unreachable' }
}
