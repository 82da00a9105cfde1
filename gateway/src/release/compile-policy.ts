import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KIND_FACTS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES, type Audience, type Purpose } from 'shared-types/vocabulary/release-words.ts'
import type { Expectations } from './expectations.ts'
import { FIELD_ACCESS, type FieldAccess } from './field-access.ts'
import {
  HOLDER_NATURES,
  type ClosedView,
  type HolderNature,
  type OpenView,
  type ReleaseView,
  type Rule,
  type Treatment,
} from './policy-model.ts'
import type { FieldValues } from './policy-record.ts'
import { valueTypeOf } from './field-value-types.ts'
import { applyOf, type Apply } from './treatments.ts'

/** One field that leaves in a view, and how. */
export interface ReleaseCell {
  readonly field: CertificateField
  readonly treatment: Treatment
  readonly apply: Apply
}

/** A cell with the way to its field, looked up once. */
export interface ReleaseStep {
  readonly cell: ReleaseCell
  readonly access: FieldAccess
  readonly computed: boolean
}

/** Everything that leaves of one kind of certificate in one view. */
export interface ReleaseTable {
  readonly title: string
  readonly cells: readonly ReleaseCell[]
  /** The same cells for evaluation. */
  readonly steps: readonly ReleaseStep[]
  /** How an identity number leaves in this view, whatever field it stands in; `undefined`: not at all. */
  readonly identityNumber: ReleaseCell | undefined
}

/** 放行策略 compiled for evaluation: a table for every kind, nature of holder, audience and purpose. */
export interface Policy {
  readonly version: string
  /** Every rule and every named default of the views that are open; none of those of `closedViews`. */
  readonly rules: readonly Rule[]
  /** The views under which nothing leaves yet, and why. */
  readonly closedViews: readonly ClosedView[]
  /** The views that have a file of their own; empty in a policy that no file holds. */
  readonly openViews: readonly OpenView[]
  readonly expectations: Expectations
  /** The rule or named default that decides a cell; `undefined` where none stands, and nothing leaves. */
  ruleOf(cell: PolicyCell): Rule | undefined
  /** The table of a view. Total: a view without rules has an empty one. */
  tableOf(place: Omit<PolicyCell, 'field'>): ReleaseTable
  /** Hears of each release in which view and which fields the record holds, for rehearsals; looks at no value. */
  heard?(place: Omit<PolicyCell, 'field'>, values: FieldValues): void
}

/** One cell of the policy matrix. */
export interface PolicyCell extends ReleaseView {
  readonly kind: CertificateKind
  readonly holder: HolderNature
  readonly field: CertificateField
}

/** How a message names a cell: `audience/purpose/kind/holder/field`. */
export function cellName({ audience, purpose, kind, holder, field }: PolicyCell): string {
  return `${audience}/${purpose}/${kind}/${holder}/${field}`
}

/** The cells that a rule speaks of. */
export function cellsOf(rule: Rule): readonly PolicyCell[] {
  const { audience, purpose, field } = rule
  const holders = rule.holder === undefined ? HOLDER_NATURES : [rule.holder]
  return rule.kinds.flatMap((kind) => holders.map((holder) => ({ audience, purpose, kind, holder, field })))
}

function rulesByCell(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  const byCell = new Map<string, Rule>()
  for (const rule of rules) {
    for (const cell of cellsOf(rule)) {
      const name = cellName(cell)
      if (byCell.has(name)) throw new Error(`release policy: two rules for ${name}`)
      byCell.set(name, rule)
    }
  }
  return byCell
}

function tableOf(place: Omit<PolicyCell, 'field'>, title: string, byCell: ReadonlyMap<string, Rule>): ReleaseTable {
  // Most views have no rule at all; walking their fields would be most of the work.
  const ruled = byCell.size === 0 ? [] : CERTIFICATE_FIELDS
  const cells = ruled.flatMap((field): ReleaseCell[] => {
    const treatment = byCell.get(cellName({ ...place, field }))?.treatment ?? 'withhold'
    return treatment === 'withhold' ? [] : [{ field, treatment, apply: applyOf(treatment) }]
  })
  const steps = cells.map((cell): ReleaseStep => ({
    cell,
    access: FIELD_ACCESS[cell.field],
    computed: valueTypeOf(cell.field) === 'computed',
  }))
  return { title, cells, steps, identityNumber: cells.find((cell) => cell.field === 'identityNumber') }
}

/** One view, ready to be asked. */
interface CompiledView {
  readonly byCell: ReadonlyMap<string, Rule>
  readonly tables: ReadonlyMap<CertificateKind, Readonly<Record<HolderNature, ReleaseTable>>>
}

function compileView(view: ReleaseView, rules: readonly Rule[]): CompiledView {
  const byCell = rulesByCell(rules.filter((rule) => isOf(view, rule)))
  const tables = new Map(
    CERTIFICATE_KIND_FACTS.map(({ kind, title }) => [
      kind,
      {
        organisation: tableOf({ ...view, kind, holder: 'organisation' }, title, byCell),
        person: tableOf({ ...view, kind, holder: 'person' }, title, byCell),
      },
    ]),
  )
  return { byCell, tables }
}

function isOf(view: ReleaseView, { audience, purpose }: ReleaseView): boolean {
  return audience === view.audience && purpose === view.purpose
}

/** The named default of a closed view, spelled out for one cell. */
function closedRule({ audience, purpose, kind, field }: PolicyCell, closed: ClosedView): Rule {
  const { why, basis, retention, defaultName, place } = closed
  const rule = { audience, purpose, kinds: [kind], field, treatment: 'withhold', why, basis, retention } as const
  return { ...rule, defaultName, ...(place === undefined ? {} : { place }) }
}

/** What a policy says beside its rules. */
export type PolicyFrame = Partial<Pick<Policy, 'closedViews' | 'openViews' | 'expectations'>>

const NOTHING_EXPECTED: Expectations = { today: '', releases: [], examples: [] }

/**
 * Compiles rules into tables.
 * Throws when two rules stand for the same cell, naming it: a policy that says two things is a fault, not an outcome.
 */
export function compilePolicy(
  version: string,
  rules: readonly Rule[],
  { closedViews = [], openViews = [], expectations = NOTHING_EXPECTED }: PolicyFrame = {},
): Policy {
  const views: ReadonlyMap<Audience, ReadonlyMap<Purpose, CompiledView>> = new Map(
    AUDIENCES.map((audience) => [
      audience,
      new Map(PURPOSES.map((purpose) => [purpose, compileView({ audience, purpose }, rules)])),
    ]),
  )
  return {
    version,
    rules,
    closedViews,
    openViews,
    expectations,
    ruleOf: (cell) => {
      const rule = views.get(cell.audience)?.get(cell.purpose)?.byCell.get(cellName(cell))
      if (rule !== undefined) return rule
      const closed = closedViews.find((each) => isOf(each, cell))
      return closed === undefined ? undefined : closedRule(cell, closed)
    },
    tableOf: ({ audience, purpose, kind, holder }) => {
      const table = views.get(audience)?.get(purpose)?.tables.get(kind)?.[holder]
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
