import { CERTIFICATE_KINDS, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { quoted, type FaultSink } from './fault-sink.ts'
import type { TreeNode } from './policy-tree.ts'
import { itemsOf, wordOf } from './read-members.ts'

/** Groups of kinds by name. */
export type KindGroups = ReadonlyMap<string, readonly CertificateKind[]>

function kindOf(node: TreeNode, faults: FaultSink): CertificateKind | undefined {
  const word = wordOf(node, CERTIFICATE_KINDS.map(String), 'kind of certificate', faults)
  return CERTIFICATE_KINDS.find((kind) => String(kind) === word)
}

/** A list of kind numbers without repetition. */
export function kindNumbersOf(node: TreeNode, where: string, faults: FaultSink): readonly CertificateKind[] {
  const kinds = itemsOf(node, where, faults).map((item) => kindOf(item, faults))
  const known = kinds.filter((kind) => kind !== undefined)
  if (new Set(known).size < known.length) faults.report(node.line, `${where} names a kind twice`, 'name each kind once')
  return [...new Set(known)]
}

/** Kinds of a block: the name of a group, or a list of numbers. Reports anything else. */
export function kindsOf(
  node: TreeNode | undefined,
  words: { readonly kinds: KindGroups },
  faults: FaultSink,
): readonly CertificateKind[] {
  if (node === undefined) return []
  if (node.type !== 'text') return kindNumbersOf(node, 'kinds', faults)
  const kinds = words.kinds.get(node.text)
  if (kinds !== undefined) return kinds
  const advice = `write one of: ${[...words.kinds.keys()].join(', ')}, or numbers as in [7, 8]`
  faults.report(node.line, `no group of kinds is called ${quoted(node.text)}`, advice, { proof: 3 })
  return []
}
