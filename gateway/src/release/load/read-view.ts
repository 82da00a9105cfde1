import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import { HOLDER_NATURES, type HolderNature, type OpenView, type ReleaseView, type Rule } from '../policy-model.ts'
import { TREATMENTS } from '../treatments.ts'
import { aboutCell, partOfCell, type FaultSink } from './fault-sink.ts'
import type { TreeNode } from './policy-tree.ts'
import { kindsOf } from './read-kinds.ts'
import { itemsOf, membersOf, sentenceOf, wordOf } from './read-members.ts'
import { namedDefaultOf, namedTextOf, type PolicyWords } from './read-words.ts'

/** What a file of one view holds at its top. */
export const VIEW_MEMBERS = { required: ['view', 'release', 'withhold'] } as const

/** What stands in the head of a view's file, and what its blocks may leave out. */
interface ViewHead extends ReleaseView {
  readonly basis: string | undefined
  readonly retention: string | undefined
}

/** A view read from its file, with its rules and named defaults. */
export interface ReadView {
  readonly view: OpenView
  readonly rules: readonly Rule[]
}

function headOf(node: TreeNode | undefined, words: PolicyWords, faults: FaultSink): ViewHead | undefined {
  const names = { required: ['audience', 'purpose', 'basis', 'retention'] }
  const members = membersOf(node, 'view', names, faults)
  const audience = wordOf(members.get('audience'), AUDIENCES, 'audience', faults)
  const purpose = wordOf(members.get('purpose'), PURPOSES, 'purpose', faults)
  const basis = namedTextOf(members.get('basis'), words.bases, 'basis', faults)
  const retention = namedTextOf(members.get('retention'), words.retentions, 'retention', faults)
  return audience === undefined || purpose === undefined ? undefined : { audience, purpose, basis, retention }
}

interface FieldAt {
  readonly field: CertificateField
  readonly line: number
}

function fieldsOf(node: TreeNode | undefined, faults: FaultSink): readonly FieldAt[] {
  return itemsOf(node, 'fields', faults).flatMap((item): FieldAt[] => {
    const field = wordOf(item, CERTIFICATE_FIELDS, 'field of a certificate', faults)
    return field === undefined ? [] : [{ field, line: item.line }]
  })
}

const BLOCK_MEMBERS = {
  required: ['fields', 'kinds', 'treatment', 'why'],
  optional: ['holder', 'basis', 'retention'],
} as const

/** One block of `release:` as one rule a field. */
function blockRules(node: TreeNode, head: ViewHead, words: PolicyWords, faults: FaultSink): readonly Rule[] {
  const members = membersOf(node, `a block of ${partOfCell(head)}`, BLOCK_MEMBERS, faults)
  const kinds = kindsOf(members.get('kinds'), words, faults)
  const holder = wordOf(members.get('holder'), HOLDER_NATURES, 'holder', faults)
  const treatment = wordOf(members.get('treatment'), TREATMENTS, 'treatment', faults)
  const why = sentenceOf(members.get('why'), 'why', faults)
  const basis = members.has('basis') ? namedTextOf(members.get('basis'), words.bases, 'basis', faults) : head.basis
  const retention = members.has('retention')
    ? namedTextOf(members.get('retention'), words.retentions, 'retention', faults)
    : head.retention
  const fields = fieldsOf(members.get('fields'), faults)
  if (treatment === 'withhold') {
    faults.report(
      node.line,
      'a released block is withheld',
      'move its fields below `withhold:`, under a named default',
      {
        proof: 1,
      },
    )
    return []
  }
  if (treatment === undefined || why === undefined || basis === undefined || retention === undefined) return []
  const { audience, purpose } = head
  const whole = {
    audience,
    purpose,
    kinds,
    ...(holder === undefined ? {} : { holder }),
    treatment,
    why,
    basis,
    retention,
  }
  return fields.map(({ field, line }) => ({ ...whole, field, place: { file: faults.file, line } }))
}

type Spoken = ReadonlyMap<CertificateField, Readonly<Record<HolderNature, ReadonlySet<CertificateKind>>>>

/** Which kinds the rules of a view already speak of, by field and nature of holder. */
function spokenOf(rules: readonly Rule[]): Spoken {
  return new Map(
    CERTIFICATE_FIELDS.map((field) => {
      const kinds = (holder: HolderNature): ReadonlySet<CertificateKind> =>
        new Set(
          rules
            .filter((rule) => rule.field === field && (rule.holder === undefined || rule.holder === holder))
            .flatMap((rule) => rule.kinds),
        )
      return [field, { organisation: kinds('organisation'), person: kinds('person') }] as const
    }),
  )
}

/** The kinds of a field that no rule speaks of, as one default for both natures where they are the same. */
function remainderOf(field: CertificateField, spoken: Spoken): readonly Pick<Rule, 'kinds' | 'holder'>[] {
  const rest = (holder: HolderNature): readonly CertificateKind[] =>
    CERTIFICATE_KINDS.filter((kind) => spoken.get(field)?.[holder].has(kind) !== true)
  const [organisation, person] = [rest('organisation'), rest('person')]
  if (organisation.join() === person.join()) return organisation.length === 0 ? [] : [{ kinds: organisation }]
  return [
    ...(organisation.length === 0 ? [] : [{ kinds: organisation, holder: 'organisation' } as const]),
    ...(person.length === 0 ? [] : [{ kinds: person, holder: 'person' } as const]),
  ]
}

/** One entry of `withhold:`: its fields wherever no rule of the view releases them. */
function defaultRules(
  node: TreeNode,
  head: ViewHead,
  spoken: Spoken,
  words: PolicyWords,
  faults: FaultSink,
): readonly Rule[] {
  const members = membersOf(node, 'withhold', { required: ['default', 'fields'] }, faults)
  const named = namedDefaultOf(members.get('default'), words.defaults, faults)
  if (named === undefined) return []
  const { audience, purpose } = head
  return fieldsOf(members.get('fields'), faults).flatMap(({ field, line }): Rule[] => {
    const place = { file: faults.file, line }
    const remainder = remainderOf(field, spoken)
    if (remainder.length === 0) {
      const cell = partOfCell({ audience, purpose, field })
      const what = 'a default withholds what is released everywhere'
      faults.report(line, what, 'leave the field out here', { cell, proof: 3 })
    }
    return remainder.map((part) => ({ audience, purpose, ...part, field, treatment: 'withhold', ...named, place }))
  })
}

/** Reads the file of one view; `undefined` without a readable head. Whatever else is wrong is reported and left out. */
export function readView(tree: TreeNode, words: PolicyWords, sink: FaultSink): ReadView | undefined {
  const members = membersOf(tree, 'the view', VIEW_MEMBERS, sink)
  const node = members.get('view')
  const head = headOf(node, words, sink)
  if (head === undefined || node === undefined) return undefined
  const faults = aboutCell(sink, partOfCell({ audience: head.audience, purpose: head.purpose }))
  const released = itemsOf(members.get('release'), 'release', faults).flatMap((block) =>
    blockRules(block, head, words, faults),
  )
  const spoken = spokenOf(released)
  const withheld = itemsOf(members.get('withhold'), 'withhold', faults).flatMap((entry) =>
    defaultRules(entry, head, spoken, words, faults),
  )
  const { audience, purpose } = head
  const place = { file: faults.file, line: node.line }
  return { view: { audience, purpose, place }, rules: [...released, ...withheld] }
}
