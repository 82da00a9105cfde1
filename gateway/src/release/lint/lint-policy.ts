import type { Policy } from '../compile-policy.ts'
import type { LintFinding } from './finding.ts'
import type { LintFacts } from './lint-facts.ts'
import { proveCoverage } from './prove-coverage.ts'
import { proveExpectations } from './prove-expectations.ts'
import { proveJoinClosure } from './prove-join-closure.ts'
import { proveKnown } from './prove-known.ts'
import { proveMaskTable } from './prove-mask-table.ts'
import { proveMeter } from './prove-meter.ts'
import { proveReasons } from './prove-reasons.ts'
import { proveTotality } from './prove-totality.ts'

/**
 * 策略检查: the seven proofs over a whole policy, each over every cell (gateway/docs/policy.md). An empty list is the proof;
 * otherwise each finding names its proof, the cell, the line and what to write. Pure; under a second for the shipped policy.
 */
export function lintPolicy(policy: Policy, facts: LintFacts): readonly LintFinding[] {
  return [
    ...proveTotality(policy, facts.upstreams),
    ...proveReasons(policy),
    ...proveKnown(policy, facts.upstreams),
    ...proveJoinClosure(policy),
    ...proveMeter(policy),
    ...proveCoverage(policy, facts.routes),
    ...proveMaskTable(policy),
    ...proveExpectations(policy),
  ]
}
