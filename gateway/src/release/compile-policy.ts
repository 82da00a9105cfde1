import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KIND_FACTS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES, type Purpose } from 'shared-types/vocabulary/release-words.ts'
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
  readonly tables: ReadonlyMap<string, ReleaseTable>
}

/** One cell of the policy matrix. */
export interface PolicyCell extends ReleaseView {
  readonly kind: CertificateKind
  readonly holder: HolderNature
  readonly field: CertificateField
}

/** Name of the table of a view; also how a message names it. */
export function tableKey(cell: Omit<PolicyCell, 'field'>): string {
  return `${cell.audience}|${cell.purpose}|${cell.kind}|${cell.holder}`
}

function cellKey(cell: PolicyCell): string {
  return `${tableKey(cell)}|${cell.field}`
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

function tableOf(place: Omit<PolicyCell, 'field'>, title: string, treatments: ReadonlyMap<string, Treatment>) {
  const cells = CERTIFICATE_FIELDS.flatMap((field): ReleaseCell[] => {
    const treatment = treatments.get(cellKey({ ...place, field })) ?? 'withhold'
    return treatment === 'withhold' ? [] : [{ field, treatment, apply: applyOf(treatment) }]
  })
  return { title, cells, identityNumber: cells.find((cell) => cell.field === 'identityNumber') }
}

/**
 * Compiles rules into tables. Total: a view without rules has an empty table.
 * Throws when two rules stand for the same cell, naming it: a policy that says two things is a fault, not an outcome.
 */
export function compilePolicy(version: string, rules: readonly Rule[]): Policy {
  const treatments = treatmentsByCell(rules)
  const tables = new Map<string, ReleaseTable>()
  for (const { kind, title } of CERTIFICATE_KIND_FACTS) {
    for (const audience of AUDIENCES) {
      for (const purpose of PURPOSES) {
        for (const holder of HOLDER_NATURES) {
          const place = { kind, audience, purpose, holder }
          tables.set(tableKey(place), tableOf(place, title, treatments))
        }
      }
    }
  }
  return { version, rules, tables }
}

/** The treatment of one cell of the matrix; `withhold` where no rule stands. */
export function treatmentOf(policy: Policy, cell: PolicyCell): Treatment {
  const table = policy.tables.get(tableKey(cell))
  return table?.cells.find((each) => each.field === cell.field)?.treatment ?? 'withhold'
}

/** Fields that an upstream has to be asked for so that `field` can be told. */
function sourcesOf(field: CertificateField): readonly CertificateField[] {
  return field === 'validNow' ? ['validFrom', 'validTo'] : [field]
}

/**
 * 最少够用: the fields that some rule of these purposes releases, and so all that an upstream may be asked for.
 * `validNow` is no field of an upstream: the dates that it is computed from stand in its place.
 */
export function fieldsReleased(policy: Policy, purposes: readonly Purpose[]): readonly CertificateField[] {
  const wanted = new Set(
    policy.rules
      .filter((rule) => rule.treatment !== 'withhold' && purposes.includes(rule.purpose))
      .flatMap((rule) => sourcesOf(rule.field)),
  )
  return CERTIFICATE_FIELDS.filter((field) => wanted.has(field))
}
