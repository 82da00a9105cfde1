import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../certificates/certificate.ts'
import type { CertificateReferences } from '../certificates/certificate-reference.ts'
import { civilDay } from '../certificates/civil-day.ts'
import { loadEntitled, type LoadEntitledDeps } from '../certificates/load-entitled.ts'
import type { ReleaseTerms } from '../certificates/release-terms.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { release } from '../release/release.ts'
import type { Released, ReleasedRecord } from '../release/released.ts'
import { deliverTerms } from './deliver-terms.ts'

/** What loading needs. */
export interface LoadVoucherDeps extends LoadEntitledDeps {
  readonly references: Pick<CertificateReferences, 'find'>
}

/** A certificate with what may stand on paper of it. */
export interface LoadedVoucher {
  readonly certificate: Certificate
  readonly released: Released<ReleasedRecord>
  readonly terms: ReleaseTerms
}

/**
 * Why nothing is printed. `not-found`: not in the own list, or its right ended; `not-allowed`: only authorised to show
 * it; `certificate-not-presentable`: not valid now, and a paper would say nothing of that.
 */
export type LoadVoucherFailure = 'not-found' | 'not-allowed' | 'certificate-not-presentable' | 'upstream-unavailable'

/** A certificate of a person's own list for paper, confirmed now. One that is not in the list costs no upstream call. */
export async function loadVoucher(
  deps: LoadVoucherDeps,
  person: BoundPerson,
  certificateId: string,
): Promise<Result<LoadedVoucher, LoadVoucherFailure>> {
  const reference = await deps.references.find(person.personRef, certificateId)
  if (!reference) return fail('not-found')
  const terms = deliverTerms(reference.relation)
  if (!terms) return fail('not-allowed')
  const loaded = await loadEntitled(deps, person, reference, terms)
  if (!loaded.ok) return loaded
  const certificate = loaded.value
  const today = civilDay(deps.now())
  const over = certificate.lastValidDay !== undefined && certificate.lastValidDay < today
  if (certificate.status !== 'VALID' || over) return fail('certificate-not-presentable')
  return succeed({ certificate, released: release(deps.activePolicy(), certificate, { ...terms, today }), terms })
}
