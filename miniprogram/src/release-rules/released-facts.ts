import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'

/** 放行事实 of one certificate on the screen: what was released under which rules; no value of it. */
export type ReleasedFacts = Pick<
  ReleasedCertificate,
  'kind' | 'title' | 'treatments' | 'policyVersion' | 'audience' | 'purpose'
>

/** The facts of a certificate, without any value of it. */
export function releasedFacts(certificate: ReleasedFacts): ReleasedFacts {
  const { kind, title, treatments, policyVersion, audience, purpose } = certificate
  return { kind, title, treatments, policyVersion, audience, purpose }
}

/** Certificates that the same rules treat alike are explained once. */
export function distinctFacts(releases: readonly ReleasedFacts[]): readonly ReleasedFacts[] {
  const seen = new Map<string, ReleasedFacts>()
  for (const facts of releases) {
    const { kind, treatments, policyVersion, audience, purpose } = facts
    const key = JSON.stringify([kind, treatments, policyVersion, audience, purpose])
    if (!seen.has(key)) seen.set(key, facts)
  }
  return [...seen.values()]
}
