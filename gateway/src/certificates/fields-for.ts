import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { fieldsReleased, type Policy } from '../release/compile-policy.ts'
import type { ReleaseTerms } from './release-terms.ts'

const known = new WeakMap<Policy, Map<string, readonly CertificateField[]>>()

/** 最少够用: what may be asked of an upstream on these terms; worked out once for a policy. */
export function fieldsFor(policy: Policy, { audience, purpose }: ReleaseTerms): readonly CertificateField[] {
  const ofPolicy = known.get(policy) ?? new Map<string, readonly CertificateField[]>()
  known.set(policy, ofPolicy)
  const key = `${audience}|${purpose}`
  const fields = ofPolicy.get(key) ?? fieldsReleased(policy, [purpose], [audience])
  ofPolicy.set(key, fields)
  return fields
}
