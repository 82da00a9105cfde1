import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KIND_FACTS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES, type Audience, type Purpose } from 'shared-types/vocabulary/release-words.ts'
import { HOLDER_NATURES, type HolderNature, type ReleaseView, type Rule, type Treatment } from './policy-model.ts'
import { applyOf, type Apply } from './treatments.ts'

/** One field that leaves in a view, and how. */
export interface ReleaseCell {
  readonly field: CertificateField
  readonly treatment: Treatment
  readonly apply: Apply
}

/** Everything that leaves of one kind of certificate in one view. */
export interface ReleaseTable {
  readonly title: string
  readonly cells: readonly ReleaseCell[]
  /** How an identity number leaves in this view, whatever field it stands in; `undefined`: not at all. */
  readonly identityNumber: ReleaseCell | undefined
}

/** 放行策略 compiled for evaluation: a table for every kind, nature of holder, audience and purpose. */
export interface Policy {
  readonly version: string
  readonly rules: readonly Rule[]
  /** The table of a view. Total: a view without rules has an empty one. */
  tableOf(place: Omit<PolicyCell, 'field'>): ReleaseTable
}

/** One cell of the policy matrix. */
export interface PolicyCell extends ReleaseView {
  readonly kind: CertificateKind
  readonly holder: HolderNature
  readonly field: CertificateField
}

/** How a message names a cell. */
function cellKey({ audience, purpose, kind, holder, field }: PolicyCell): string {
  return `${audience}|${purpose}|${kind}|${holder}|${field}`
}

function treatmentsByCell(rules: readonly Rule[]): ReadonlyMap<string, Treatment> {
  const treatments = new Map<string, Treatment>()
  for (const rule of rules) {
    for (const kind of rule.kinds) {
      for (const holder of rule.holder === undefined ? HOLDER_NATURES : [rule.holder]) {
        const key = cellKey({ ...rule, kind, holder })
        if (treatments.has(key)) throw new Error(`release policy: two rules for ${key}`)
        treatments.set(key, rule.treatment)
      }
    }
  }
  return treatments
}

function tableOf(
  place: Omit<PolicyCell, 'field'>,
  title: string,
  treatments: ReadonlyMap<string, Treatment>,
): ReleaseTable {
  // Most views have no rule at all; walking their fields would be most of the work.
  const ruled = treatments.size === 0 ? [] : CERTIFICATE_FIELDS
  const cells = ruled.flatMap((field): ReleaseCell[] => {
    const treatment = treatments.get(cellKey({ ...place, field })) ?? 'withhold'
    return treatment === 'withhold' ? [] : [{ field, treatment, apply: applyOf(treatment) }]
  })
  return { title, cells, identityNumber: cells.find((cell) => cell.field === 'identityNumber') }
}

/** The tables of one view, persons' and organisations' of each kind. */
type ViewTables = ReadonlyMap<CertificateKind, Readonly<Record<HolderNature, ReleaseTable>>>

function viewTables(view: ReleaseView, rules: readonly Rule[]): ViewTables {
  const treatments = treatmentsByCell(
    rules.filter((rule) => rule.audience === view.audience && rule.purpose === view.purpose),
  )
  return new Map(
    CERTIFICATE_KIND_FACTS.map(({ kind, title }) => [
      kind,
      {
        organisation: tableOf({ ...view, kind, holder: 'organisation' }, title, treatments),
        person: tableOf({ ...view, kind, holder: 'person' }, title, treatments),
      },
    ]),
  )
}

/**
 * Compiles rules into tables.
 * Throws when two rules stand for the same cell, naming it: a policy that says two things is a fault, not an outcome.
 */
export function compilePolicy(version: string, rules: readonly Rule[]): Policy {
  const tables: ReadonlyMap<Audience, ReadonlyMap<Purpose, ViewTables>> = new Map(
    AUDIENCES.map((audience) => [
      audience,
      new Map(PURPOSES.map((purpose) => [purpose, viewTables({ audience, purpose }, rules)])),
    ]),
  )
  return {
    version,
    rules,
    tableOf: ({ audience, purpose, kind, holder }) => {
      const table = tables.get(audience)?.get(purpose)?.get(kind)?.[holder]
      if (table === undefined) throw new Error('release policy: a word outside the vocabulary')
      return table
    },
  }
}

/** The treatment of one cell of the matrix; `withhold` where no rule stands. */
export function treatmentOf(policy: Policy, cell: PolicyCell): Treatment {
  return policy.tableOf(cell).cells.find((each) => each.field === cell.field)?.treatment ?? 'withhold'
}

/** Fields that an upstream has to be asked for so that `field` can be told. */
function sourcesOf(field: CertificateField): readonly CertificateField[] {
  return field === 'validNow' ? ['validFrom', 'validTo'] : [field]
}

/**
 * 最少够用: the fields that some rule of these purposes releases, and so all that an upstream may be asked for; with
 * `audiences` only those that one of them is told. `validNow` is no field of an upstream: the dates that it is computed
 * from stand in its place.
 */
export function fieldsReleased(
  policy: Policy,
  purposes: readonly Purpose[],
  audiences: readonly Audience[] = AUDIENCES,
): readonly CertificateField[] {
  const wanted = new Set(
    policy.rules
      .filter((rule) => rule.treatment !== 'withhold')
      .filter((rule) => purposes.includes(rule.purpose) && audiences.includes(rule.audience))
      .flatMap((rule) => sourcesOf(rule.field)),
  )
  return CERTIFICATE_FIELDS.filter((field) => wanted.has(field))
}
