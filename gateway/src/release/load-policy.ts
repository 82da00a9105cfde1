import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { cellName, cellsOf, compilePolicy, type Policy } from './compile-policy.ts'
import type { ExpectedRelease } from './expectations.ts'
import { createFaultSink, partOfCell, type FaultSink } from './load/fault-sink.ts'
import type { TreeNode } from './load/policy-tree.ts'
import { EXAMPLES_MEMBERS, EXPECTED_MEMBERS, readExamples, readExpected } from './load/read-expected.ts'
import { readSamples, SAMPLES_MEMBERS } from './load/read-samples.ts'
import { readView, VIEW_MEMBERS } from './load/read-view.ts'
import { POLICY_MEMBERS, readPolicyWords } from './load/read-words.ts'
import { readYaml } from './load/read-yaml.ts'
import type { PolicyFault, PolicyFile } from './policy-file.ts'
import type { OpenView, PolicyPlace, ReleaseView, Rule } from './policy-model.ts'

/** A file that could be read as YAML, and where its faults go. */
interface ReadFile {
  readonly tree: TreeNode
  readonly faults: FaultSink
}

/** What a file is, by the first word that only such a file has. */
const SORTS = {
  words: POLICY_MEMBERS.required[0],
  view: VIEW_MEMBERS.required[0],
  expected: EXPECTED_MEMBERS.required[0],
  samples: SAMPLES_MEMBERS.required[0],
  examples: EXAMPLES_MEMBERS.required[0],
} as const

type FileSort = keyof typeof SORTS

const MOST_FILES = 100
const FILE_NAME = /^[a-z0-9][a-z0-9.-]{0,60}\.yaml$/

function isOfSort(tree: TreeNode, sort: FileSort): boolean {
  return tree.type === 'group' && tree.members.some(({ name }) => name === SORTS[sort])
}

function readTrees(files: readonly PolicyFile[], faults: PolicyFault[]): readonly ReadFile[] {
  const seen = new Set<string>()
  return files.flatMap((file): ReadFile[] => {
    const isName = FILE_NAME.test(file.path)
    const sink = createFaultSink(isName ? file.path : 'a file', faults)
    if (!isName) sink.report(1, 'its name is of another form', 'call it as in public-verify-public.yaml')
    if (seen.has(file.path)) sink.report(1, 'two files have this name', 'leave one of them out')
    seen.add(file.path)
    const tree = readYaml(file, sink)
    if (tree === undefined) return []
    const sorts = Object.values(SORTS)
    if (tree.type === 'group' && tree.members.some(({ name }) => sorts.some((word) => word === name)))
      return [{ tree, faults: sink }]
    sink.report(tree.line, 'the file is none of a policy', `begin it with one of: ${sorts.join(', ')}`)
    return []
  })
}

/** The one file of a sort; reports that it is missing, or each further one. */
function onlyOne(files: readonly ReadFile[], sort: FileSort, faults: PolicyFault[]): ReadFile | undefined {
  const [first, ...others] = files.filter(({ tree }) => isOfSort(tree, sort))
  const word = SORTS[sort]
  if (first === undefined)
    faults.push({
      file: 'the policy',
      line: 1,
      what: `no file holds ${word}`,
      write: `add one that begins \`${word}:\``,
    })
  for (const { tree, faults: sink } of others)
    sink.report(tree.line, `a second file holds ${word}`, 'put all of it into one file')
  return first
}

/** Reports every view and every cell that is decided twice (proof 1). */
function reportDecidedTwice(views: readonly (ReleaseView & { place?: PolicyPlace })[], rules: readonly Rule[]) {
  const faults: PolicyFault[] = []
  const seen = new Map<string, PolicyPlace | undefined>()
  const decide = (cell: string, place: PolicyPlace | undefined): void => {
    if (!seen.has(cell)) seen.set(cell, place)
    else if (place !== undefined) {
      const before = seen.get(cell)
      const what = `already decided in ${before?.file ?? 'the policy'}, line ${before?.line ?? 1}`
      faults.push({ ...place, cell, proof: 1, what, write: 'leave one of the two out' })
    }
  }
  for (const view of views) decide(partOfCell({ audience: view.audience, purpose: view.purpose }), view.place)
  for (const rule of rules) for (const cell of cellsOf(rule)) decide(cellName(cell), rule.place)
  return faults
}

/** Expected outputs of views that release nothing are of no use, and a sign that a view was closed by mistake. */
function reportUnexpected(
  releases: readonly ExpectedRelease[],
  openViews: readonly OpenView[],
): readonly PolicyFault[] {
  const isOpen = ({ audience, purpose }: ReleaseView): boolean =>
    openViews.some((view) => view.audience === audience && view.purpose === purpose)
  return releases
    .filter((expected) => !isOpen(expected))
    .map(({ audience, purpose, place }) => ({
      ...place,
      cell: partOfCell({ audience, purpose }),
      proof: 7,
      what: 'outputs are expected of a view that has no file',
      write: 'add the file of the view, or delete these outputs',
    }))
}

function read(files: readonly PolicyFile[], faults: PolicyFault[]): Policy | undefined {
  const trees = readTrees(files, faults)
  const wordsFile = onlyOne(trees, 'words', faults)
  const samplesFile = onlyOne(trees, 'samples', faults)
  const examplesFile = onlyOne(trees, 'examples', faults)
  if (wordsFile === undefined || samplesFile === undefined) return undefined
  const words = readPolicyWords(wordsFile.tree, wordsFile.faults)
  const samples = readSamples(samplesFile.tree, samplesFile.faults)
  const ofSort = (sort: FileSort): readonly ReadFile[] => trees.filter(({ tree }) => isOfSort(tree, sort))
  const views = ofSort('view')
    .map(({ tree, faults: sink }) => readView(tree, words, sink))
    .filter((view) => view !== undefined)
  const releases = ofSort('expected').flatMap(({ tree, faults: sink }) => readExpected(tree, { words, samples }, sink))
  const examples = examplesFile === undefined ? [] : readExamples(examplesFile.tree, examplesFile.faults)
  const rules = views.flatMap((view) => view.rules)
  const openViews = views.map(({ view }) => view)
  const { version, closedViews } = words
  faults.push(...reportDecidedTwice([...openViews, ...closedViews], rules), ...reportUnexpected(releases, openViews))
  // What is faulty is not compiled: two rules for one cell have no table.
  if (faults.length > 0) return undefined
  return compilePolicy(version, rules, {
    closedViews,
    openViews,
    expectations: { today: samples.today, releases, examples },
  })
}

/**
 * 装入策略: reads, validates and compiles the files of a policy. Fails with every fault found, by file and line: texts that
 * are no YAML or hide something, words outside the vocabulary, a cell decided twice, a reason, basis or retention that is
 * missing. What needs the whole domain is the linter's (lint/lint-policy.ts). Never throws.
 */
export function loadPolicy(files: readonly PolicyFile[]): Result<Policy, readonly PolicyFault[]> {
  const faults: PolicyFault[] = []
  if (files.length > MOST_FILES) {
    const what = `the policy has more than ${MOST_FILES} files`
    return fail([{ file: 'the policy', line: 1, what, write: 'write one file a view' }])
  }
  const policy = read(files, faults)
  if (policy !== undefined && faults.length === 0) return succeed(policy)
  return fail(faults.toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line))
}
