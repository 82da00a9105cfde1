import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { cellName, cellsOf, type Policy } from '../compile-policy.ts'
import { partOfCell } from '../load/fault-sink.ts'
import type { OpenView } from '../policy-model.ts'
import { isSameView, NO_PLACE, placeOf, type LintFinding } from './finding.ts'
import type { ReleasingRoute } from './lint-facts.ts'

const FIELDS: ReadonlySet<string> = new Set(CERTIFICATE_FIELDS)

/** Members of an answer that are neither fields of a certificate nor known to be harmless. */
function uncoveredMembers({ route, members, structural }: ReleasingRoute): readonly LintFinding[] {
  return members
    .filter((member) => !FIELDS.has(member) && !structural.includes(member))
    .map((member) => ({
      ...NO_PLACE,
      proof: 6,
      what: `${route} can answer ${member}, for which no rule can stand`,
      write: 'take it out of the answer, or make it a field of a certificate with rules of its own',
    }))
}

/** Views that a route says it releases under and that no file opens. */
function closedBehindRoute(policy: Policy, { route, views }: ReleasingRoute): readonly LintFinding[] {
  return views
    .filter((view) => !policy.openViews.some((open) => isSameView(open, view)))
    .map(({ audience, purpose }) => ({
      ...NO_PLACE,
      proof: 6,
      cell: partOfCell({ audience, purpose }),
      what: `${route} releases under this view, and it has no file`,
      write: 'add the file of the view, or take the view out of the route',
    }))
}

function routesOf(view: OpenView, routes: readonly ReleasingRoute[]): readonly ReleasingRoute[] {
  return routes.filter(({ views }) => views.some((each) => isSameView(each, view)))
}

/** Rules of a view that no route's answer or code can carry. */
function unreachable(policy: Policy, view: OpenView, routes: readonly ReleasingRoute[]): readonly LintFinding[] {
  const reached = routesOf(view, routes)
  if (reached.length === 0) {
    const cell = partOfCell({ audience: view.audience, purpose: view.purpose })
    const what = 'no route releases under this view'
    return [{ ...view.place, proof: 6, cell, what, write: 'move the view to `closed:`, or declare its route' }]
  }
  const carried = new Set(reached.flatMap(({ members }) => members))
  return policy.rules
    .filter((rule) => isSameView(rule, view) && rule.treatment !== 'withhold' && !carried.has(rule.field))
    .flatMap((rule) => {
      const [cell] = cellsOf(rule)
      const what = `no answer of ${reached.map(({ route }) => route).join(', ')} can carry it`
      return cell === undefined
        ? []
        : [{ ...placeOf(rule), proof: 6 as const, cell: cellName(cell), what, write: 'withhold it by a named default' }]
    })
}

/** Fields that an answer or code can carry and of which none of its views says anything, not even by a default. */
function undecidedMembers(policy: Policy, { route, views, members }: ReleasingRoute): readonly LintFinding[] {
  const decided = new Set<string>(
    policy.rules.filter((rule) => views.some((view) => isSameView(rule, view))).map(({ field }) => field),
  )
  return members
    .filter((member) => FIELDS.has(member) && !decided.has(member))
    .map((member) => ({
      ...NO_PLACE,
      proof: 6,
      what: `${route} can carry ${member}, of which its views say nothing`,
      write: 'add the field to a block or a default of these views',
    }))
}

/**
 * Proof 6: what answers and codes can carry is covered by rules or named defaults, and every rule is reachable from a
 * route whose answer or code can carry its field.
 */
export function proveCoverage(policy: Policy, routes: readonly ReleasingRoute[]): readonly LintFinding[] {
  return [
    ...routes.flatMap((route) => [
      ...uncoveredMembers(route),
      ...closedBehindRoute(policy, route),
      ...undecidedMembers(policy, route),
    ]),
    ...policy.openViews.flatMap((view) => unreachable(policy, view, routes)),
  ]
}
