import { describeFault, readPolicyFolder, SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import { RELEASE_FACTS } from 'gateway/release-facts.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import { lintPolicy } from 'gateway/release/lint/lint-policy.ts'
import { loadPolicy } from 'gateway/release/load-policy.ts'
import { PROOFS, type PolicyFault, type PolicyFile, type Proof } from 'gateway/release/policy-file.ts'
import { CERTIFICATE_FIELDS } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import { holderNaturesOf } from 'gateway/release/policy-model.ts'
import type { AdminCommand } from '../admin-command.ts'

const PROOF_WORDS: Readonly<Record<Proof, string>> = {
  1: 'totality: every cell is decided once, by a rule or a named default',
  2: 'every released cell has why, basis and retention',
  3: 'no rule for what does not exist, none without effect',
  4: 'join closure: two views tell no more than the stronger of the two',
  5: 're-identification: as many persons fit as the threshold wants',
  6: 'answers and codes are covered, and every rule is reached from a route',
  7: 'every released cell has an expected output, and it comes true',
}

/** Cells that a policy decides: those of holders that no certificate of the kind has are left out. */
function countCells(policy: Policy): { readonly cells: number; readonly released: number } {
  const sorts = CERTIFICATE_KINDS.flatMap((kind) => holderNaturesOf(kind).map((holder) => ({ kind, holder })))
  const views = AUDIENCES.flatMap((audience) => PURPOSES.map((purpose) => ({ audience, purpose })))
  const tables = views.flatMap((view) => sorts.map((sort) => policy.tableOf({ ...view, ...sort })))
  return {
    cells: tables.length * CERTIFICATE_FIELDS.length,
    released: tables.reduce((sum, { cells }) => sum + cells.length, 0),
  }
}

function linesOf(faults: readonly PolicyFault[]): readonly string[] {
  const counts = PROOFS.map((proof) => {
    const count = faults.filter((fault) => fault.proof === proof).length
    return `  ${proof}  ${count === 0 ? 'holds ' : `${count} refused`}  ${PROOF_WORDS[proof]}`
  })
  return [...faults.map(describeFault), '', ...counts]
}

interface Linted {
  readonly version: string | undefined
  readonly cells: number
  readonly released: number
  readonly faults: readonly PolicyFault[]
}

function lint(files: readonly PolicyFile[]): Linted {
  const loaded = loadPolicy(files)
  if (!loaded.ok) return { version: undefined, cells: 0, released: 0, faults: loaded.failure }
  const policy = loaded.value
  return { version: policy.version, ...countCells(policy), faults: lintPolicy(policy, RELEASE_FACTS) }
}

/** 策略检查: the seven proofs over a folder of policy files, by default the one that is shipped. Exit 1 when one fails. */
export const command: AdminCommand = {
  name: 'policy lint',
  usage: 'policy lint [--folder <folder>]',
  summary:
    'proves the release policy cell by cell, or names each cell that fails and what to write; by default the shipped one',
  examples: ['policy lint', 'policy lint --folder my-policy --json'],
  changes: false,
  keys: 'offline',
  options: { folder: 'text' },
  run({ out }, typed) {
    let files: readonly PolicyFile[]
    try {
      files = readPolicyFolder(typed.text('folder') ?? SHIPPED_POLICY_FOLDER)
    } catch {
      // Missing, no folder, or not readable: the operator names another.
      return Promise.resolve(
        out.refuse('folder-not-readable', 'the folder cannot be read; name one that holds .yaml files'),
      )
    }
    const started = performance.now()
    const linted = lint(files)
    const milliseconds = Math.round(performance.now() - started)
    const { version, cells, released, faults } = linted
    // Faults of reading say nothing about the proofs yet.
    const unread = version === undefined ? faults.map(describeFault) : undefined
    const head = `policy ${version ?? ''}: ${cells} cells, ${released} released, ${faults.length} faults, ${milliseconds} ms`
    out.answer({ ...linted, milliseconds }, unread ?? [head, ...linesOf(faults)])
    return Promise.resolve(faults.length === 0 ? 0 : 1)
  },
}
