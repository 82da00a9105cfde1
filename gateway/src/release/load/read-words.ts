import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { ClosedView } from '../policy-model.ts'
import type { FaultSink } from './fault-sink.ts'
import type { TreeNode } from './policy-tree.ts'
import { kindNumbersOf } from './read-kinds.ts'
import { groupOf, itemsOf, membersOf, sentenceOf, textOf, wordOf } from './read-members.ts'

/** 缺省: a reason for withholding, by its name. */
export interface NamedDefault {
  readonly why: string
  readonly basis: string
  readonly retention: string
}

/** 策略词汇: what the one file with `policy:` gives to all others. */
export interface PolicyWords {
  readonly version: string
  readonly bases: ReadonlyMap<string, string>
  readonly retentions: ReadonlyMap<string, string>
  readonly kinds: ReadonlyMap<string, readonly CertificateKind[]>
  readonly defaults: ReadonlyMap<string, NamedDefault>
  readonly closedViews: readonly ClosedView[]
}

/** What the file with the policy's words holds at its top. */
export const POLICY_MEMBERS = {
  required: ['policy', 'bases', 'retentions', 'kinds', 'defaults', 'closed'],
} as const

const NAME = /^[a-z0-9][a-z0-9.-]{0,40}$/

function nameFits(name: string, line: number, faults: FaultSink): boolean {
  if (NAME.test(name)) return true
  faults.report(line, 'a name is of another form', 'use small letters, digits, dots and hyphens, at most 41')
  return false
}

/** Named things of one member, each read by `read`; those that cannot be read are left out. */
function namedOf<T>(
  node: TreeNode | undefined,
  where: string,
  read: (value: TreeNode, name: string) => T | undefined,
  faults: FaultSink,
): ReadonlyMap<string, T> {
  const named = new Map<string, T>()
  for (const { name, line, value } of groupOf(node, where, faults)?.members ?? []) {
    if (!nameFits(name, line, faults)) continue
    const thing = read(value, `${where} ${name}`)
    if (thing !== undefined) named.set(name, thing)
  }
  return named
}

function versionOf(node: TreeNode | undefined, faults: FaultSink): string {
  const version = membersOf(node, 'policy', { required: ['version'] }, faults).get('version')
  const text = textOf(version, 'version', faults)
  return version !== undefined && text !== undefined && nameFits(text, version.line, faults) ? text : ''
}

type Words = Pick<PolicyWords, 'bases' | 'retentions'>

/** A basis or retention by its name. */
export function namedTextOf(
  node: TreeNode | undefined,
  texts: ReadonlyMap<string, string>,
  what: 'basis' | 'retention',
  faults: FaultSink,
): string | undefined {
  const text = textOf(node, what, faults)
  if (node === undefined || text === undefined) return undefined
  const found = texts.get(text)
  if (found === undefined)
    faults.report(node.line, `no ${what} has this name`, `write one of: ${[...texts.keys()].join(', ')}`, { proof: 2 })
  return found
}

function defaultOf(node: TreeNode, where: string, words: Words, faults: FaultSink): NamedDefault | undefined {
  const members = membersOf(node, where, { required: ['why', 'basis', 'retention'] }, faults)
  const why = sentenceOf(members.get('why'), `why of ${where}`, faults)
  const basis = namedTextOf(members.get('basis'), words.bases, 'basis', faults)
  const retention = namedTextOf(members.get('retention'), words.retentions, 'retention', faults)
  return why === undefined || basis === undefined || retention === undefined ? undefined : { why, basis, retention }
}

/** A named default by its name. */
export function namedDefaultOf(
  node: TreeNode | undefined,
  defaults: ReadonlyMap<string, NamedDefault>,
  faults: FaultSink,
): (NamedDefault & { readonly defaultName: string }) | undefined {
  const name = textOf(node, 'default', faults)
  if (node === undefined || name === undefined) return undefined
  const found = defaults.get(name)
  if (found !== undefined) return { ...found, defaultName: name }
  faults.report(node.line, 'no default has this name', `write one of: ${[...defaults.keys()].join(', ')}`, { proof: 1 })
  return undefined
}

function closedOf(
  node: TreeNode,
  defaults: ReadonlyMap<string, NamedDefault>,
  faults: FaultSink,
): readonly ClosedView[] {
  const members = membersOf(node, 'closed view', { required: ['default', 'audience', 'purposes'] }, faults)
  const named = namedDefaultOf(members.get('default'), defaults, faults)
  const audience = wordOf(members.get('audience'), AUDIENCES, 'audience', faults)
  if (named === undefined || audience === undefined) return []
  return itemsOf(members.get('purposes'), 'purposes', faults).flatMap((item): ClosedView[] => {
    const purpose = wordOf(item, PURPOSES, 'purpose', faults)
    return purpose === undefined ? [] : [{ audience, purpose, ...named, place: { file: faults.file, line: item.line } }]
  })
}

/** Reads the one file with the policy's words; whatever is wrong is reported and left out. */
export function readPolicyWords(tree: TreeNode, faults: FaultSink): PolicyWords {
  const members = membersOf(tree, 'the policy', POLICY_MEMBERS, faults)
  const version = versionOf(members.get('policy'), faults)
  const texts = (name: 'bases' | 'retentions'): ReadonlyMap<string, string> =>
    namedOf(members.get(name), name, (value, where) => sentenceOf(value, where, faults), faults)
  const words = { bases: texts('bases'), retentions: texts('retentions') }
  const kinds = namedOf(members.get('kinds'), 'kinds', (node, where) => kindNumbersOf(node, where, faults), faults)
  const defaults = namedOf(
    members.get('defaults'),
    'defaults',
    (value, where) => defaultOf(value, where, words, faults),
    faults,
  )
  const closedViews = itemsOf(members.get('closed'), 'closed', faults).flatMap((node) =>
    closedOf(node, defaults, faults),
  )
  return { version, ...words, kinds, defaults, closedViews }
}
