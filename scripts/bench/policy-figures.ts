import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openShippedPolicy, readPolicyFolder, SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import { RELEASE_FACTS } from 'gateway/release-facts.ts'
import { lintPolicy } from 'gateway/release/lint/lint-policy.ts'
import type { PolicyFile } from 'gateway/release/policy-file.ts'
import type { BenchStack } from './bench-stack.ts'
import type { DemoWallet } from './demo-wallet.ts'
import { rounded, type Figure } from './figure.ts'
import { at, type JsonClient } from './json-client.ts'
import { median } from './medians.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const LINT_RUNS = 5
const LANES = 8
const LONGEST_MS = 30_000

/** The seven proofs over the whole domain, by the clock. */
export function lintFigure(): Figure {
  const policy = openShippedPolicy()
  const times = Array.from({ length: LINT_RUNS }, () => {
    const begunAt = performance.now()
    const faults = lintPolicy(policy, RELEASE_FACTS)
    if (faults.length > 0) throw new Error('the linter refuses the shipped policy')
    return performance.now() - begunAt
  })
  return {
    name: 'policy-lint-ms',
    value: rounded(median(times)),
    unit: 'ms',
    target: 10_000,
    better: 'less',
    note: 'seven proofs over every cell of the shipped policy; time by the clock',
  }
}

/** The field of the shipped policy that is taken away from the driver who looks at the own certificate. */
const TAKEN_AWAY = 'creditGrade'

/** The files of a view and of its expected outputs without the field; every other file as it is. */
function withoutField({ path, text }: PolicyFile): PolicyFile {
  if (path === 'self-show-own.yaml') return { path, text: text.replace(`, ${TAKEN_AWAY}`, '') }
  if (path !== 'self-show-own.expected.yaml') return { path, text }
  return { path, text: text.replace(new RegExp(`^ +${TAKEN_AWAY}:.*\\n`, 'gm'), '') }
}

/** What readers saw while a policy was activated. */
interface SeenByReaders {
  /** From the end of `policy activate` to the last answer asked for that still told the field. */
  readonly milliseconds: number
  readonly answers: number
  readonly failed: number
}

const ADMIN = join(ROOT, 'scripts/admin/main.ts')

/** Signs a policy that takes one field away from the driver, into a bundle. */
function signNarrowing(stack: BenchStack, folder: string): string {
  mkdirSync(folder, { recursive: true })
  for (const { path, text } of readPolicyFolder(SHIPPED_POLICY_FOLDER).map(withoutField))
    writeFileSync(join(folder, path), text)
  const bundle = join(folder, 'bundle.json')
  const words = [ADMIN, 'policy', 'sign', folder, '--out', bundle]
  const signed = spawnSync(process.execPath, words, { cwd: ROOT, env: stack.environment, encoding: 'utf8' })
  if (signed.status !== 0) throw new Error(`policy sign: ${signed.stderr}`)
  return bundle
}

async function readWhileActivating(
  stack: BenchStack,
  gateway: JsonClient,
  wallet: DemoWallet,
  bundle: string,
): Promise<SeenByReaders> {
  let [answers, failed, lastToldAt, activeFrom] = [0, 0, 0, Infinity]
  let gone = false
  const lane = async (): Promise<void> => {
    while (!gone && performance.now() < activeFrom + LONGEST_MS) {
      const askedAt = performance.now()
      try {
        const shown = await gateway.ask({ path: `/api/v1/certificates/${wallet.ownId}`, token: wallet.token })
        answers += 1
        if (at(shown, TAKEN_AWAY) !== undefined) lastToldAt = Math.max(lastToldAt, askedAt)
        else gone = true
      } catch {
        // Counted: it is what this figure is about.
        failed += 1
      }
    }
  }
  const lanes = Array.from({ length: LANES }, lane)
  const words = [ADMIN, 'policy', 'activate', bundle]
  const child = spawn(process.execPath, words, { cwd: ROOT, env: stack.environment, stdio: 'ignore' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('policy activate was refused')
  activeFrom = performance.now()
  await Promise.all(lanes)
  if (!gone) throw new Error('the activated policy was not taken up')
  return { milliseconds: Math.max(0, lastToldAt - activeFrom), answers, failed }
}

/** 激活 while readers read on and on. */
export async function activationFigures(
  stack: BenchStack,
  gateway: JsonClient,
  wallet: DemoWallet,
  folder: string,
): Promise<readonly Figure[]> {
  const { milliseconds, answers, failed } = await readWhileActivating(
    stack,
    gateway,
    wallet,
    signNarrowing(stack, folder),
  )
  const note = `${String(answers)} reads by ${String(LANES)} readers at once`
  return [
    {
      name: 'policy-activation-ms',
      value: rounded(milliseconds),
      unit: 'ms',
      target: 5_000,
      better: 'less',
      note: `from the end of the command to the last read asked for under the old version; ${note}`,
    },
    { name: 'policy-activation-failed', value: failed, unit: 'count', target: 0, better: 'less', note },
  ]
}
