import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { Policy } from '../compile-policy.ts'
import {
  HOLDER_NATURES,
  type HolderNature,
  type PolicyPlace,
  type ReleaseView,
  type Treatment,
} from '../policy-model.ts'

/** 规则说明: one rule or default as it decides one field in one view, and for which certificates. */
export interface ExplainedCell extends ReleaseView {
  readonly field: CertificateField
  readonly kinds: readonly CertificateKind[]
  /** Left out: the same for companies and for persons. */
  readonly holder?: HolderNature
  readonly treatment: Treatment
  readonly why: string
  readonly basis: string
  readonly retention: string
  /** 缺省: the named default that withholds; `no-rule` where not even a default speaks of the cell. */
  readonly defaultName?: string
  readonly place?: PolicyPlace
}

type Decision = Omit<ExplainedCell, 'kinds' | 'holder'>

/** The default of the gateway itself, under every policy: what no rule releases is not told. */
const NO_RULE = {
  treatment: 'withhold',
  why: '没有规则放行的，一律不给',
  basis: '《个人信息保护法》第六条（最小范围）',
  retention: '不给出，所以不留存',
  defaultName: 'no-rule',
} as const

/** Practitioner kinds are held by persons alone. */
export function hasHolder(kind: CertificateKind, holder: HolderNature): boolean {
  return holder === 'person' || kind <= 6
}

function decide(
  policy: Pick<Policy, 'ruleOf'>,
  view: ReleaseView,
  field: CertificateField,
  kind: CertificateKind,
  holder: HolderNature,
): Decision {
  const { audience, purpose } = view
  const rule = policy.ruleOf({ audience, purpose, field, kind, holder })
  if (rule === undefined) return { audience, purpose, field, ...NO_RULE }
  const { treatment, why, basis, retention, defaultName, place } = rule
  return {
    audience,
    purpose,
    field,
    treatment,
    why,
    basis,
    retention,
    ...(defaultName === undefined ? {} : { defaultName }),
    ...(place === undefined ? {} : { place }),
  }
}

/** Kinds for which companies and persons get the same are told once, without a holder. */
function byHolder(decision: Decision, kindsOf: Readonly<Record<HolderNature, readonly CertificateKind[]>>) {
  const { organisation, person } = kindsOf
  const both = person.filter((kind) => !hasHolder(kind, 'organisation') || organisation.includes(kind))
  const groups: readonly Pick<ExplainedCell, 'kinds' | 'holder'>[] = [
    { kinds: both },
    { kinds: person.filter((kind) => !both.includes(kind)), holder: 'person' },
    { kinds: organisation.filter((kind) => !both.includes(kind)), holder: 'organisation' },
  ]
  return groups.filter(({ kinds }) => kinds.length > 0).map((group): ExplainedCell => ({ ...decision, ...group }))
}

/**
 * 说明: what decides each of `fields` in a view, for all kinds and holders together: total, a withheld field with the
 * default that withholds it. In the order of the fields, then of the kinds.
 */
export function explainCells(
  policy: Pick<Policy, 'ruleOf'>,
  view: ReleaseView,
  fields: readonly CertificateField[] = CERTIFICATE_FIELDS,
): readonly ExplainedCell[] {
  return fields.flatMap((field) => {
    const groups = new Map<string, { decision: Decision; person: CertificateKind[]; organisation: CertificateKind[] }>()
    for (const kind of CERTIFICATE_KINDS) {
      for (const holder of HOLDER_NATURES.filter((each) => hasHolder(kind, each))) {
        const decision = decide(policy, view, field, kind, holder)
        const key = JSON.stringify(decision)
        const group = groups.get(key) ?? { decision, person: [], organisation: [] }
        group[holder].push(kind)
        groups.set(key, group)
      }
    }
    return [...groups.values()].flatMap(({ decision, ...kindsOf }) => byHolder(decision, kindsOf))
  })
}

/** 有放行的视图: the views in which anything leaves, in the order of the vocabulary. */
export function openViews(policy: Pick<Policy, 'rules'>): readonly ReleaseView[] {
  const released = policy.rules.filter(({ treatment }) => treatment !== 'withhold')
  const open = new Set(released.map(({ audience, purpose }) => `${audience}/${purpose}`))
  return AUDIENCES.flatMap((audience) => PURPOSES.map((purpose) => ({ audience, purpose }))).filter(
    ({ audience, purpose }) => open.has(`${audience}/${purpose}`),
  )
}
