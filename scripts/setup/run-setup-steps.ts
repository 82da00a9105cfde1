import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import type { Program } from './launched-program.ts'
import type { Ended } from './process-stack.ts'
import type { SandboxControls } from './sandbox-controls.ts'
import type { SetupStep } from './setup-steps.ts'

const ClientKey = Type.Object({ keyId: Type.String(), publicKey: Type.String() })

/** Runs the steps one after the other; the failure is what to tell on the terminal, the first line names the step. */
export async function runSetupSteps(deps: {
  readonly steps: readonly SetupStep[]
  readonly sandboxFolder: string
  readonly run: (program: Program) => Promise<Ended>
  readonly sandbox: Pick<SandboxControls, 'registerClient'>
}): Promise<Result<void, readonly string[]>> {
  for (const [index, step] of deps.steps.entries()) {
    const words = step.arguments.map((word) => word.replace('$SANDBOX', deps.sandboxFolder))
    const ended = await deps.run({
      name: `setup-${String(index + 1)}`,
      script: 'scripts/admin/main.ts',
      arguments: words,
    })
    if (ended.code !== 0) {
      return fail([`set-up step failed (exit ${String(ended.code)}): admin ${words.join(' ')}`, ...ended.lastLines])
    }
    if (step.kind === 'admin') continue
    const publicKey = readPublicKey(ended.output)
    if (publicKey === undefined) return fail([`set-up step printed no key: admin ${words.join(' ')}`])
    for (const { upstream, appId } of step.upstreams) {
      const registered = await deps.sandbox.registerClient({ upstream, appId, publicKey })
      if (!registered.ok) return fail([`the sandbox did not take the key of ${upstream}: ${registered.failure}`])
    }
  }
  return succeed(undefined)
}

function readPublicKey(output: string): string | undefined {
  try {
    const value: unknown = JSON.parse(output)
    return Check(ClientKey, value) ? value.publicKey : undefined
  } catch {
    // Not JSON: the caller names the step.
    return undefined
  }
}
