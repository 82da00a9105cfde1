import { quoted, type FaultSink } from './fault-sink.ts'
import type { TreeGroup, TreeNode } from './policy-tree.ts'

/** Which members a group may have. */
export interface MemberNames {
  readonly required: readonly string[]
  readonly optional?: readonly string[]
}

/** Members that only look like policy language: named by what they are, so that nobody wonders. */
function adviceFor(name: string, names: readonly string[]): string {
  if (name === '<<') return 'policy files have no merge keys: write the members out'
  return `write one of: ${names.join(', ')}`
}

/** The node as a group; reports any other. */
export function groupOf(node: TreeNode | undefined, where: string, faults: FaultSink): TreeGroup | undefined {
  if (node === undefined || node.type === 'group') return node
  faults.report(node.line, `${where} is no group of members`, 'write its members below it, indented, each with a colon')
  return undefined
}

/**
 * Members of a group by name. Reports members that no group of this sort has, and required ones that are missing; both are
 * left out of the answer.
 */
export function membersOf(
  node: TreeNode | undefined,
  where: string,
  { required, optional = [] }: MemberNames,
  faults: FaultSink,
): ReadonlyMap<string, TreeNode> {
  const group = groupOf(node, where, faults)
  if (group === undefined) return new Map()
  const names = [...required, ...optional]
  const known = group.members.filter(({ name, line }) => {
    if (names.includes(name)) return true
    faults.report(line, `${where} has no member ${quoted(name)}`, adviceFor(name, names))
    return false
  })
  const members = new Map(known.map(({ name, value }) => [name, value] as const))
  for (const name of required.filter((each) => !members.has(each))) {
    const proof = ['why', 'basis', 'retention'].includes(name) ? ({ proof: 2 } as const) : {}
    faults.report(group.line, `${where} has no ${name}`, `add the line \`${name}: …\``, proof)
  }
  return members
}

/** Items of a list; reports anything else, and a list of nothing. */
export function itemsOf(node: TreeNode | undefined, where: string, faults: FaultSink): readonly TreeNode[] {
  if (node === undefined) return []
  if (node.type === 'list' && node.items.length > 0) return node.items
  faults.report(node.line, `${where} is no list`, 'write its items in brackets, or below it with a dash each')
  return []
}

/** The node's text; reports a list or group. */
export function textOf(node: TreeNode | undefined, where: string, faults: FaultSink): string | undefined {
  if (node === undefined) return undefined
  if (node.type === 'text') return node.text
  faults.report(node.line, `${where} is no text`, 'write one text after the colon')
  return undefined
}

/** A text that is one of these words; `what` calls the list they are from. Reports any other (proof 3). */
export function wordOf<T extends string>(
  node: TreeNode | undefined,
  words: readonly T[],
  what: string,
  faults: FaultSink,
): T | undefined {
  const text = textOf(node, what, faults)
  if (node === undefined || text === undefined) return undefined
  const word = words.find((each) => each === text)
  if (word === undefined)
    faults.report(node.line, `${quoted(text)} is no ${what}`, `write one of: ${words.join(', ')}`, { proof: 3 })
  return word
}

/** A sentence for citizens: one line, at least four characters of it. Reports anything shorter (proof 2). */
export function sentenceOf(node: TreeNode | undefined, where: string, faults: FaultSink): string | undefined {
  const text = textOf(node, where, faults)?.trim()
  if (node === undefined || text === undefined) return undefined
  if (Array.from(text).length >= 4 && /\p{Script=Han}/u.test(text)) return text
  faults.report(node.line, `${where} says nothing: ${quoted(text)}`, 'write one plain Chinese sentence', { proof: 2 })
  return undefined
}
