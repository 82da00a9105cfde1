import type { ReleaseRule, ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { certificateKindFacts, type CertificateClass } from 'shared-types/vocabulary/certificate-kinds.ts'
import { FIELD_ORDER } from '../certificates/field-lines.ts'
import type { ReleasedFacts } from './released-facts.ts'

/** Fields that one reason stands behind. */
export interface RuleGroup {
  readonly why: string
  readonly fields: readonly { readonly field: CertificateField; readonly treatment: string }[]
}

/** 说明: what was shown and what was not, in the policy's words; bases and retentions of what was shown, once each. */
export interface ExplainedRelease {
  readonly told: readonly RuleGroup[]
  readonly withheld: readonly RuleGroup[]
  readonly bases: readonly string[]
  readonly retentions: readonly string[]
}

const OF_VEHICLES = ['plateNumber', 'plateColor', 'vehicleType', 'vin', 'tonnage', 'seats'] as const
const OF_PRACTITIONERS = ['categories', 'drivingClass', 'creditGrade', 'employer'] as const

/** Fields that never stand on a certificate of a class: that they are not told needs no explanation to people. */
const NEVER_THERE: Readonly<Record<CertificateClass, readonly CertificateField[]>> = {
  licence: [...OF_VEHICLES, ...OF_PRACTITIONERS],
  vehicle: [...OF_PRACTITIONERS, 'birthDate', 'sex', 'photo'],
  practitioner: [...OF_VEHICLES, 'companyName', 'creditCode', 'legalRepresentative', 'permitNumber', 'scope'],
}

function canStandOn(field: CertificateField, kind: number): boolean {
  const facts = certificateKindFacts(kind)
  return facts === undefined || !NEVER_THERE[facts.certificateClass].includes(field)
}

/** A field with the rule that decided it; `undefined` where nothing can be said: no value, or another sort of holder. */
function ruleBehind(
  field: CertificateField,
  rules: readonly ReleaseRule[],
  { kind, treatments }: ReleasedFacts,
): ReleaseRule | undefined {
  const ofKind = rules.filter((rule) => rule.kinds.includes(kind))
  const own = ofKind.filter((rule) => rule.field === field)
  const treatment = treatments[field]
  // Without a value in the record nothing was decided; a field that no rule releases is withheld whatever it holds.
  if (treatment === undefined) return own.every((rule) => rule.treatment === 'withhold') ? own[0] : undefined
  const byNumber = ofKind.filter((rule) => rule.field === 'identityNumber')
  // A value that is an identity number follows the rule for identity numbers, whatever field it stands in.
  return [...own, ...byNumber].find((rule) => rule.treatment === treatment)
}

function grouped(rules: readonly (readonly [CertificateField, ReleaseRule])[]): readonly RuleGroup[] {
  const groups = new Map<string, { field: CertificateField; treatment: string }[]>()
  for (const [field, { why, treatment }] of rules) {
    groups.set(why, [...(groups.get(why) ?? []), { field, treatment }])
  }
  return [...groups].map(([why, fields]) => ({ why, fields }))
}

/** 看得到什么、为什么: the rules behind one certificate on the screen, fields in reading order, gathered by reason. */
export function explainReleased({ rules }: Pick<ReleaseRules, 'rules'>, facts: ReleasedFacts): ExplainedRelease {
  const decided = FIELD_ORDER.flatMap((field) => {
    const rule = ruleBehind(field, rules, facts)
    const matters = rule !== undefined && (rule.treatment !== 'withhold' || canStandOn(field, facts.kind))
    return matters ? [[field, rule] as const] : []
  })
  const told = decided.filter(([, { treatment }]) => treatment !== 'withhold')
  return {
    told: grouped(told),
    withheld: grouped(decided.filter(([, { treatment }]) => treatment === 'withhold')),
    bases: [...new Set(told.map(([, { basis }]) => basis))],
    retentions: [...new Set(told.map(([, { retention }]) => retention))],
  }
}
