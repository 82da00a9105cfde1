import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { ExpectedRelease, ExpectedValue, TreatmentExample } from '../expectations.ts'
import type { ReleaseView } from '../policy-model.ts'
import { TREATMENTS } from '../treatments.ts'
import { aboutCell, partOfCell, quoted, type FaultSink } from './fault-sink.ts'
import type { TreeNode } from './policy-tree.ts'
import { groupOf, itemsOf, membersOf, textOf, wordOf } from './read-members.ts'
import type { ReadSamples } from './read-samples.ts'
import { kindsOf } from './read-kinds.ts'
import type { PolicyWords } from './read-words.ts'

/** What a file of expected outputs holds at its top. */
export const EXPECTED_MEMBERS = { required: ['expected', 'outputs'] } as const
/** What the file of examples of treatments holds at its top. */
export const EXAMPLES_MEMBERS = { required: ['examples'] } as const

function outputTextOf(node: TreeNode, name: string, faults: FaultSink): string | undefined {
  if (node.type !== 'list') return textOf(node, name, faults)
  const texts = node.items.map((item) => textOf(item, name, faults))
  return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined
}

function valuesOf(node: TreeNode | undefined, faults: FaultSink): readonly ExpectedValue[] {
  return (groupOf(node, 'released', faults)?.members ?? []).flatMap(({ name, line, value }): ExpectedValue[] => {
    const field = CERTIFICATE_FIELDS.find((each) => each === name)
    if (field === undefined) {
      faults.report(line, `${quoted(name)} is no field of a certificate`, 'leave it out', { proof: 3 })
      return []
    }
    const text = outputTextOf(value, name, faults)
    return text === undefined ? [] : [{ field, text, place: { file: faults.file, line } }]
  })
}

/** What reading expected outputs needs of the other files. */
export interface ExpectedContext {
  readonly words: PolicyWords
  readonly samples: ReadSamples
}

function outputOf(
  node: TreeNode,
  view: ReleaseView,
  { words, samples }: ExpectedContext,
  faults: FaultSink,
): ExpectedRelease | undefined {
  const members = membersOf(node, 'an output', { required: ['sample', 'kinds', 'released'] }, faults)
  const kinds = kindsOf(members.get('kinds'), words, faults)
  const values = valuesOf(members.get('released'), faults)
  const name = textOf(members.get('sample'), 'sample', faults)
  if (name === undefined) return undefined
  const sample = samples.records.get(name)
  if (sample !== undefined) return { ...view, kinds, sample, values, place: { file: faults.file, line: node.line } }
  faults.report(node.line, 'no sample has this name', `write one of: ${[...samples.records.keys()].join(', ')}`)
  return undefined
}

/** Reads one file of expected outputs; whatever is wrong is reported and left out. */
export function readExpected(tree: TreeNode, context: ExpectedContext, faults: FaultSink): readonly ExpectedRelease[] {
  const members = membersOf(tree, 'the expected outputs', EXPECTED_MEMBERS, faults)
  const head = membersOf(members.get('expected'), 'expected', { required: ['audience', 'purpose'] }, faults)
  const audience = wordOf(head.get('audience'), AUDIENCES, 'audience', faults)
  const purpose = wordOf(head.get('purpose'), PURPOSES, 'purpose', faults)
  if (audience === undefined || purpose === undefined) return []
  const ofView = aboutCell(faults, partOfCell({ audience, purpose }))
  return itemsOf(members.get('outputs'), 'outputs', ofView)
    .map((node) => outputOf(node, { audience, purpose }, context, ofView))
    .filter((output) => output !== undefined)
}

function pairOf(node: TreeNode, faults: FaultSink): readonly [given: string, expected: string] | undefined {
  const texts = itemsOf(node, 'a pair', faults).map((item) => textOf(item, 'a pair', faults))
  const [given, expected, ...more] = texts
  if (given !== undefined && expected !== undefined && more.length === 0) return [given, expected]
  faults.report(node.line, 'a pair is not two texts', 'write [value, what becomes of it]')
  return undefined
}

/** Reads the file of examples of treatments; whatever is wrong is reported and left out. */
export function readExamples(tree: TreeNode, faults: FaultSink): readonly TreatmentExample[] {
  const list = membersOf(tree, 'the examples', EXAMPLES_MEMBERS, faults).get('examples')
  return itemsOf(list, 'examples', faults).flatMap((node) => {
    const members = membersOf(node, 'an example', { required: ['treatment', 'pairs'] }, faults)
    const treatment = wordOf(members.get('treatment'), TREATMENTS, 'treatment', faults)
    return itemsOf(members.get('pairs'), 'pairs', faults).flatMap((item): TreatmentExample[] => {
      const pair = pairOf(item, faults)
      if (pair === undefined || treatment === undefined) return []
      return [{ treatment, given: pair[0], expected: pair[1], place: { file: faults.file, line: item.line } }]
    })
  })
}
