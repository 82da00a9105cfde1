import { matchCertificates } from 'shared-types/vocabulary/match-certificates.ts'
import type { ComparedCertificate, Match } from 'shared-types/vocabulary/match.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { ReleasedRecord } from '../release/released.ts'

/** A released certificate, and whether it is shown by a right on record. */
export interface MatchedRelease {
  readonly released: ReleasedRecord
  readonly shownByRight: boolean
}

const COMPARED = [
  'number',
  'companyName',
  'creditCode',
  'permitNumber',
  'vehicleType',
  'categories',
  'drivingClass',
  'scope',
  'operatingArea',
] as const satisfies readonly (CertificateField & keyof ComparedCertificate)[]

/** Only what leaves as it is; a masked field compared would tell what its mask hides. */
function comparedOf({ released, shownByRight }: MatchedRelease): ComparedCertificate {
  const clear = COMPARED.filter((field) => released.treatments[field] === 'clear')
  return { kind: released.kind, shownByRight, ...Object.fromEntries(clear.map((field) => [field, released[field]])) }
}

/** 对得上吗: compares what this very viewer is told in clear, so that a result can tell nothing that is withheld. */
export function matchReleased(releases: readonly MatchedRelease[]): readonly Match[] {
  return matchCertificates(releases.map(comparedOf))
}
