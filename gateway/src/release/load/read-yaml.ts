import { isMap, isScalar, isSeq, LineCounter, parseDocument, type ParsedNode, type YAMLError } from 'yaml'
import type { PolicyFile } from '../policy-file.ts'
import { checkText } from './check-text.ts'
import { quoted, type FaultSink } from './fault-sink.ts'
import type { TreeGroup, TreeMember, TreeNode } from './policy-tree.ts'

/** What to write, by the code of the library's error; anything else is told in the library's own words. */
const ADVICE: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'let each word stand once in its group',
  MULTIPLE_DOCS: 'one file holds one document: leave the line --- out',
  BAD_INDENT: 'indent with two spaces a level',
  BLOCK_IN_FLOW: 'close the bracket on the same line',
  MULTILINE_IMPLICIT_KEY: 'keep a word and its colon on one line',
}

interface Reading {
  readonly faults: FaultSink
  readonly lineOf: (node: { readonly range?: readonly number[] | null | undefined }) => number
}

function groupOf(node: Extract<ParsedNode, { items: { key: ParsedNode }[] }>, reading: Reading): TreeGroup | undefined {
  const members: TreeMember[] = []
  let good = true
  for (const { key, value } of node.items) {
    const line = reading.lineOf(key)
    if (!isScalar(key) || typeof key.value !== 'string' || key.anchor !== undefined || key.tag !== undefined) {
      reading.faults.report(line, 'a member has no plain name', 'write one word before the colon')
      good = false
      continue
    }
    const read = value === null ? undefined : nodeOf(value, reading)
    if (value === null) reading.faults.report(line, `${quoted(key.value)} has no value`, 'write one after the colon')
    if (read === undefined) good = false
    else members.push({ name: key.value, line, value: read })
  }
  return good ? { type: 'group', line: reading.lineOf(node), members } : undefined
}

function textOf(text: unknown, line: number, faults: FaultSink): TreeNode | undefined {
  if (typeof text !== 'string' || text.trim() === '') {
    faults.report(line, 'a value is empty', 'write it, or leave the whole line out')
    return undefined
  }
  if (/\n/.test(text)) {
    faults.report(line, 'a text runs over several lines', 'write it on one line')
    return undefined
  }
  return { type: 'text', line, text }
}

function nodeOf(node: ParsedNode, reading: Reading): TreeNode | undefined {
  const line = reading.lineOf(node)
  if (!isMap(node) && !isSeq(node) && !isScalar(node)) {
    reading.faults.report(line, 'an alias (*name) stands here', 'write the value out; policy files have no aliases')
    return undefined
  }
  if (node.anchor !== undefined || node.tag !== undefined) {
    reading.faults.report(line, 'an anchor (&name) or tag (!name) stands here', 'leave it out and write the value out')
    return undefined
  }
  if (isScalar(node)) return textOf(node.value, line, reading.faults)
  if (isMap(node)) return groupOf(node, reading)
  const items = node.items.map((item) => nodeOf(item, reading))
  const known = items.filter((item) => item !== undefined)
  return known.length === items.length ? { type: 'list', line, items: known } : undefined
}

function reportErrors(errors: readonly YAMLError[], lines: LineCounter, faults: FaultSink): void {
  for (const { code, message, pos } of errors) {
    const { line } = lines.linePos(pos[0])
    const [sentence = message] = message.split('\n')
    faults.report(
      Math.max(1, line),
      `no YAML: ${sentence}`,
      ADVICE[code] ?? 'correct the line, or look at the one above',
    )
  }
}

/**
 * Reads the YAML of one file into its tree. Stricter than YAML: every value is a text, a list or a group; no anchors,
 * aliases, merge keys, tags, directives or second documents, nothing empty. `undefined` when anything is wrong; each fault is
 * reported with its line. Never throws.
 */
export function readYaml(file: PolicyFile, faults: FaultSink): TreeNode | undefined {
  if (!checkText(file, faults)) return undefined
  const lines = new LineCounter()
  const document = parseDocument(file.text, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    merge: false,
  })
  const errors = [...document.errors, ...document.warnings]
  if (errors.length > 0) {
    reportErrors(errors, lines, faults)
    return undefined
  }
  if (document.contents === null) {
    faults.report(1, 'the file is empty', 'write a policy, a view, samples or expected outputs, or delete the file')
    return undefined
  }
  const lineOf: Reading['lineOf'] = ({ range }) => Math.max(1, lines.linePos(range?.[0] ?? 0).line)
  return nodeOf(document.contents, { faults, lineOf })
}
