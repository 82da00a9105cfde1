// The running demo: sandbox → set-up through the admin commands → gateway → demo personas → `ready <address>`.
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bindPersonas } from './bind-personas.ts'
import { findBusyPorts } from './free-ports.ts'
import { createGatewayApi } from './gateway-api.ts'
import { createProcessStack, type ProcessStack } from './process-stack.ts'
import { runSetupSteps } from './run-setup-steps.ts'
import { sandboxProvinces } from './sandbox-provinces.ts'
import { createSandboxControls } from './sandbox-controls.ts'
import { setupStepsFor } from './setup-steps.ts'
import {
  childSettings,
  derivedSettings,
  publicAddress,
  readStackSettings,
  sandboxAddress,
  type StackSettings,
} from './stack-settings.ts'
import { stopRequested } from './stop-request.ts'
import { welcomeText } from './welcome-text.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const SANDBOX_LIMIT_SECONDS = 120
const GATEWAY_LIMIT_SECONDS = 90

/** Lines for the terminal when the stack could not be brought up; undefined: it is up and `ready` was printed. */
type Trouble = readonly string[] | undefined

async function bringUp(settings: StackSettings, stack: ProcessStack): Promise<Trouble> {
  const sandbox = createSandboxControls(sandboxAddress(settings))
  const upstreams = await stack.start(
    { name: 'sandbox', script: 'scripts/sandbox/main.ts', arguments: process.argv.slice(2) },
    'sandbox ready',
    SANDBOX_LIMIT_SECONDS,
  )
  if (!upstreams.ok) return [`the sandbox did not start: it ${upstreams.failure.how}`, ...upstreams.failure.lastLines]
  const sandboxFolder = join(settings.dataDirectory, 'sandbox')
  const setUp = await runSetupSteps({
    steps: setupStepsFor(sandboxProvinces(sandboxFolder)),
    sandboxFolder,
    run: (program) => stack.run(program),
    sandbox,
  })
  if (!setUp.ok) return setUp.failure
  const server = await stack.start(
    { name: 'gateway', script: 'gateway/src/server.ts' },
    'listening ',
    GATEWAY_LIMIT_SECONDS,
  )
  if (!server.ok) return [`the gateway did not start: it ${server.failure.how}`, ...server.failure.lastLines]
  const gateway = createGatewayApi(publicAddress(settings))
  const report = await bindPersonas({ gateway, sandbox, wait: (milliseconds) => wait(milliseconds), now: Date.now })
  if (!report.ok) return [`the demo personas could not be set up: ${report.failure}`]
  console.log(welcomeText(settings, report.value))
  console.log(`ready ${publicAddress(settings)}`)
  return undefined
}

/** Exit code: 0 after a stop that was asked for, 1 when something went wrong. */
async function runStack(): Promise<number> {
  const stopAsked = stopRequested()
  const settings = readStackSettings(process.env, ROOT)
  if (!settings.ok) return tell([settings.failure])
  const busy = await findBusyPorts(settings.value)
  if (busy.length > 0) return tell(busy)
  const logDirectory = join(settings.value.dataDirectory, 'logs')
  const unusable = makeFolder(logDirectory)
  if (unusable !== undefined) return tell([unusable])
  const stack = createProcessStack({
    root: ROOT,
    logDirectory,
    environment: { ...derivedSettings(settings.value), ...process.env, ...childSettings(settings.value) },
  })
  process.once('exit', () => stack.kill())
  const trouble = await Promise.race([
    bringUp(settings.value, stack).then((lines) => lines ?? Promise.race([died(stack), stopAsked])),
    died(stack),
    stopAsked,
  ])
  await stack.stop()
  if (trouble === undefined) return 0
  return tell(trouble)
}

async function died(stack: ProcessStack): Promise<Trouble> {
  const { name, how, lastLines } = await stack.died
  return [`${name} ${how}; everything is stopped. Its last lines:`, ...lastLines]
}

/** A sentence for the terminal when the data directory cannot be written. */
function makeFolder(path: string): string | undefined {
  try {
    mkdirSync(path, { recursive: true })
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return `DATA_DIRECTORY cannot be used: ${path} cannot be made (${code})`
  }
}

function tell(lines: readonly string[]): number {
  for (const line of lines) console.error(`roadcert: ${line}`)
  return 1
}

process.exit(await runStack())
