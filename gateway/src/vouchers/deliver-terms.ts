import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ReleaseTerms } from '../certificates/release-terms.ts'

const AS_SELF = { audience: 'self', purpose: 'deliver-file' } as const
const AS_COMPANY = { audience: 'company', purpose: 'deliver-file' } as const

const TERMS: Readonly<Record<Relation, ReleaseTerms | undefined>> = {
  own: AS_SELF,
  company: AS_COMPANY,
  agent: AS_COMPANY,
  authorised: undefined,
}

/**
 * As whom a person takes a file of a certificate; undefined for a driver who is only authorised to show it: the paper is
 * the holder's.
 */
export function deliverTerms(relation: Relation): ReleaseTerms | undefined {
  return TERMS[relation]
}
