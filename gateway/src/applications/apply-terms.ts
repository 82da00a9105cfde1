import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ReleaseTerms } from '../certificates/release-terms.ts'

const TERMS: Readonly<Record<Exclude<Relation, 'authorised'>, ReleaseTerms>> = {
  own: { audience: 'self', purpose: 'apply' },
  company: { audience: 'company', purpose: 'apply' },
  agent: { audience: 'company', purpose: 'apply' },
}

/** Under which terms a certificate stands in a form; a driver who only shows a vehicle's applies for nothing. */
export function applyTerms(relation: Relation): ReleaseTerms {
  return relation === 'authorised' ? TERMS.own : TERMS[relation]
}
