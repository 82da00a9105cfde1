import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES } from 'shared-types/vocabulary/release-words.ts'
import { cellName, type Policy } from '../compile-policy.ts'
import { holderNaturesOf, type HolderNature, type ReleaseView } from '../policy-model.ts'
import { placeOf, type LintFinding } from './finding.ts'
import { atomsOf, isPersonal, originalOf } from './revealed-atoms.ts'

/** What one view tells of one sort of record, and by which field. */
interface Told {
  readonly view: ReleaseView
  readonly kind: CertificateKind
  readonly holder: HolderNature
  readonly fields: ReadonlyMap<CertificateField, readonly string[]>
  readonly atoms: ReadonlySet<string>
}

function toldBy(policy: Policy, view: ReleaseView, kind: CertificateKind, holder: HolderNature): Told {
  const { audience, purpose } = view
  const { cells } = policy.tableOf({ audience, purpose, kind, holder })
  const fields = new Map(
    cells.map(({ field, treatment }) => [field, atomsOf(field, treatment, { kind, holder })] as const),
  )
  return { view, kind, holder, fields, atoms: new Set([...fields.values()].flat()) }
}

/** Findings for the fields of `weaker` that tell something which `stronger` does not. */
function beyond(policy: Policy, weaker: Told, stronger: ReadonlySet<string>, whose: string): readonly LintFinding[] {
  return [...weaker.fields].flatMap(([field, atoms]): LintFinding[] => {
    const more = atoms.filter((atom) => !stronger.has(atom))
    if (more.length === 0) return []
    const { audience, purpose } = weaker.view
    const cell = { audience, purpose, kind: weaker.kind, holder: weaker.holder, field }
    return [
      {
        ...placeOf(policy.ruleOf(cell)),
        proof: 4,
        cell: cellName(cell),
        what: `put together with ${whose} it tells more than either: ${more.join(', ')}`,
        write: 'withhold it here, or release as much of it there',
      },
    ]
  })
}

/** How many atoms of `one` are not among those of `other`. */
function surplus(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return [...one].filter((atom) => !other.has(atom)).length
}

/** Two views of one certificate: what both tell together, one of them tells alone. */
function pairOfViews(policy: Policy, one: Told, other: Told): readonly LintFinding[] {
  const [oneMore, otherMore] = [surplus(one.atoms, other.atoms), surplus(other.atoms, one.atoms)]
  if (oneMore === 0 || otherMore === 0) return []
  const [weaker, stronger] = oneMore < otherMore ? [one, other] : [other, one]
  return beyond(policy, weaker, stronger.atoms, `${stronger.view.audience}/${stronger.view.purpose}`)
}

/** All certificates of one person in two views: what they tell of the person together, one certificate tells alone. */
function personAcrossKinds(policy: Policy, told: readonly Told[]): readonly LintFinding[] {
  const personal = (each: Told): ReadonlySet<string> => new Set([...each.atoms].filter(isPersonal))
  const strongest = told.toSorted((one, other) => personal(other).size - personal(one).size)[0]
  if (strongest === undefined) return []
  const whole = new Set([
    ...strongest.atoms,
    ...told.flatMap(({ atoms }) => [...atoms].filter((atom) => !isPersonal(atom))),
  ])
  const { view, kind } = strongest
  return told.flatMap((each) => beyond(policy, each, whole, `${view.audience}/${view.purpose} of kind ${kind}`))
}

/** One view, one record: a value that stands in several fields leaves in the same way from each that is released. */
function aliases(policy: Policy, told: Told): readonly LintFinding[] {
  const groups = Map.groupBy(told.fields, ([field]) => originalOf(field, told))
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group.toSorted(([, one], [, other]) => one.length - other.length)
    return first === undefined
      ? []
      : others.flatMap(([field, atoms]) => {
          const only: Told = { ...told, fields: new Map([[field, atoms]]) }
          return beyond(policy, only, new Set(first[1]), `${first[0]}, which repeats the same value,`)
        })
  })
}

function proveAudience(policy: Policy, views: readonly ReleaseView[]): readonly LintFinding[] {
  const sorts = CERTIFICATE_KINDS.flatMap((kind) => holderNaturesOf(kind).map((holder) => ({ kind, holder })))
  const told = views.map((view) => sorts.map(({ kind, holder }) => toldBy(policy, view, kind, holder)))
  const pairs = told.flatMap((one, index) => told.slice(index + 1).map((other) => [one, other] as const))
  const ofPersons = (many: readonly Told[]): readonly Told[] => many.filter(({ holder }) => holder === 'person')
  return [
    ...told.flat().flatMap((each) => aliases(policy, each)),
    ...pairs.flatMap(([one, other]) =>
      one.flatMap((each, index) => {
        const partner = other[index]
        return partner === undefined ? [] : pairOfViews(policy, each, partner)
      }),
    ),
    ...told.flatMap((one) => personAcrossKinds(policy, ofPersons(one))),
    ...pairs.flatMap(([one, other]) => personAcrossKinds(policy, ofPersons([...one, ...other]))),
  ]
}

/** Proof 4, join closure: who sees two views of the same certificate or person learns no more than from the stronger. */
export function proveJoinClosure(policy: Policy): readonly LintFinding[] {
  const findings = AUDIENCES.flatMap((audience) =>
    proveAudience(
      policy,
      policy.openViews.filter((view) => view.audience === audience),
    ),
  )
  const seen = new Set<string>()
  return findings.filter(({ cell, what }) => {
    const name = `${cell ?? ''} ${what}`
    return !seen.has(name) && seen.add(name)
  })
}
