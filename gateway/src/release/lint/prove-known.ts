import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { cellName, cellsOf, type Policy } from '../compile-policy.ts'
import { partOfCell } from '../load/fault-sink.ts'
import { holderNaturesOf, type Rule } from '../policy-model.ts'
import { placeOf, type LintFinding } from './finding.ts'
import type { UpstreamSchema } from './lint-facts.ts'
import { isSuited, suitedTreatments } from './suited-treatments.ts'

/** Computed by the gateway from other fields. */
const COMPUTED: readonly string[] = ['validNow']

function findingOf(rule: Rule, what: string, write: string): LintFinding {
  const { audience, purpose, field } = rule
  const [first] = cellsOf(rule)
  const cell = first === undefined ? partOfCell({ audience, purpose, field }) : cellName(first)
  return { ...placeOf(rule), proof: 3, cell, what, write }
}

function faultOf(rule: Rule): LintFinding | undefined {
  const reachable = cellsOf(rule).some(({ kind, holder }) => holderNaturesOf(kind).includes(holder))
  if (!reachable) return findingOf(rule, 'no certificate of these kinds has such a holder', 'leave the rule out')
  if (isSuited(rule.field, rule.treatment)) return undefined
  const advice = `write one of: ${suitedTreatments(rule.field).join(', ')}`
  return findingOf(rule, `${rule.treatment} is not made for ${rule.field}`, advice)
}

/**
 * Proof 3: no rule for what does not exist: a field that no upstream tells, a holder that no such certificate has, a
 * treatment made for other values. Unknown words are known from loading.
 */
export function proveKnown(policy: Policy, upstreams: readonly UpstreamSchema[]): readonly LintFinding[] {
  const told = new Set<string>([
    ...COMPUTED,
    ...upstreams.flatMap(({ members }) => members.map(({ field }) => field ?? '')),
  ])
  const released = policy.rules.filter(({ treatment }) => treatment !== 'withhold')
  const untold = CERTIFICATE_FIELDS.filter((field) => !told.has(field)).flatMap((field) =>
    released
      .filter((rule) => rule.field === field)
      .map((rule) => findingOf(rule, `no upstream tells ${field}`, 'leave the rule out, or map the upstream’s member')),
  )
  return [...untold, ...released.map(faultOf).filter((fault) => fault !== undefined)]
}
