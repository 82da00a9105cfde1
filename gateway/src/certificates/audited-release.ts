import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { AuditedRelease } from '../evidence/audit-entry.ts'
import type { SubjectReferences } from '../evidence/evidence-log.ts'
import type { ReleasedRecord } from '../release/released.ts'
import type { Certificate } from './certificate.ts'

/** A certificate beside what was released of it. */
export interface ReleasedPair {
  readonly certificate: Certificate
  readonly released: ReleasedRecord
}

/** The form in which releases stand in the audit log: whose, which kind, which treatment of each field; never a value. */
export async function auditedReleases(
  pairs: readonly ReleasedPair[],
  subjects: SubjectReferences,
): Promise<Result<readonly AuditedRelease[], 'evidence-unavailable'>> {
  const releases: AuditedRelease[] = []
  const references = new Map<string, string>()
  for (const { certificate, released } of pairs) {
    const code = certificate.holderCode.reveal()
    const known = references.get(code)
    const reference =
      known === undefined ? await subjects.referenceOf(certificate.holderCodeType, code) : succeed(known)
    if (!reference.ok) return fail('evidence-unavailable')
    references.set(code, reference.value)
    releases.push({ subjectRef: reference.value, kind: certificate.kind, treatments: released.treatments })
  }
  return succeed(releases)
}
