// npm run bench [-- --long]: the figures of the project as a table and as .data/bench/latest.json.
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { startBenchStack, type BenchStack } from './bench-stack.ts'
import { codeFigures, jitlessFigures } from './code-figures.ts'
import { sm2Figures, tokenFigure, upstreamFigures } from './cryptography-figures.ts'
import { openDemoWallet, type DemoWallet } from './demo-wallet.ts'
import { decodeFigures } from './decode-figures.ts'
import { compareWithShowScreen } from './decode-screen.ts'
import { tableOf, type Figure } from './figure.ts'
import { gatewayFigures } from './gateway-figures.ts'
import { createJsonClient } from './json-client.ts'
import { memoryFigure } from './memory-figure.ts'
import { launchChromium } from './phone-browser.ts'
import { buildForPhones } from './phone-builds.ts'
import { phoneFigures } from './phone-figures.ts'
import { packageFigures } from './phone-package.ts'
import { activationFigures, lintFigure } from './policy-figures.ts'
import { measureStorm } from './province-storm.ts'
import { openConfiguration } from './province-question.ts'
import { releaseFigure } from './release-figure.ts'
import { suspensionFigures } from './suspension-figure.ts'
import { trafficFigures } from './traffic-figures.ts'
import { voucherFigures } from './voucher-figure.ts'
import { withdrawalFigures } from './withdrawal-figures.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const STORM_SECONDS = 600
const FOLDER = join(ROOT, '.data/bench')

/** Progress goes to standard error; the table alone is standard output. */
function tell(line: string): void {
  console.error(`bench: ${line}`)
}

async function measure(stack: BenchStack, long: boolean): Promise<readonly Figure[]> {
  const gateway = createJsonClient(stack.gateway)
  const sandbox = createJsonClient(stack.sandbox)
  const operations = createJsonClient(stack.operations)
  const figures = gatewayFigures(operations)
  tell('codes, reads and verifications')
  const configuration = await openConfiguration(stack.environment)
  const wallet = await openDemoWallet(gateway)
  const codes = await codeFigures(wallet)
  const traffic = await trafficFigures({ gateway, sandbox, figures, wallet, configuration })
  tell('cryptography')
  const measured = [
    ...codes,
    ...traffic,
    ...(long ? [await memoryFigure(gateway, figures, wallet)] : []),
    ...upstreamFigures(configuration.clientKey),
    await tokenFigure(configuration.keyRing.sessionTokenKey),
    ...(await screenFigures(stack.gateway)),
    ...(await pictureFigures(wallet)),
    ...(await suspensionFigures(gateway, sandbox, await openDemoWallet(gateway))),
    // Last, for it changes what is released; the token of the beginning may have ended.
    ...(await activationFigures(stack, gateway, await openDemoWallet(gateway), join(FOLDER, 'policy'))),
  ]
  await Promise.all([gateway.close(), sandbox.close(), operations.close()])
  return measured
}

/** On a slow phone, and that the show screen draws what is degraded; nothing on a machine without Chromium. */
async function screenFigures(gateway: string): Promise<readonly Figure[]> {
  const browser = await launchChromium()
  if (browser === undefined) {
    tell('no /usr/bin/chromium: nothing is measured on H5')
    return []
  }
  tell('wallet and show on a slow phone')
  try {
    await compareWithShowScreen(browser, gateway)
    return await phoneFigures(browser, gateway)
  } finally {
    await browser.close()
  }
}

function pictureFigures(wallet: DemoWallet): Promise<readonly Figure[]> {
  tell('degraded pictures of codes (about a minute)')
  return decodeFigures(wallet)
}

/** Ten minutes with all thirty-two provinces, on a stack of their own. */
async function stormFigures(): Promise<readonly Figure[]> {
  tell('thirty-two provinces (ten minutes)')
  const stack = await startBenchStack(join(FOLDER, 'storm'), ['--provinces', '32'])
  const [gateway, sandbox] = [createJsonClient(stack.gateway), createJsonClient(stack.sandbox)]
  const operations = createJsonClient(stack.operations)
  try {
    const place = { gateway, sandbox, figures: gatewayFigures(operations) }
    return (await measureStorm(place, STORM_SECONDS)).figures
  } finally {
    await Promise.all([gateway.close(), sandbox.close(), operations.close()])
    await stack.stop()
  }
}

async function run(): Promise<void> {
  const long = process.argv.includes('--long')
  tell('building for WeChat and H5')
  buildForPhones()
  tell('starting sandbox and gateway')
  const stack = await startBenchStack(join(FOLDER, 'stack'))
  const stop = (): void => {
    void stack.stop().finally(() => process.exit(1))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  let measured: readonly Figure[]
  try {
    measured = await measure(stack, long)
  } finally {
    await stack.stop()
  }
  const figures = [
    ...measured,
    ...(long ? await stormFigures() : []),
    ...sm2Figures(),
    lintFigure(),
    ...jitlessFigures(),
    releaseFigure(),
    ...(await voucherFigures()),
    ...packageFigures(),
  ]
  tell('withdrawal lists of the whole country')
  figures.push(...(await withdrawalFigures()))
  const [first, ...others] = cpus()
  const machine = `${1 + others.length} x ${first?.model ?? 'unknown'}, Node ${process.version}, ${process.platform}`
  const report = { at: new Date().toISOString(), machine, figures }
  writeFileSync(join(FOLDER, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(`${machine}\n\n${tableOf(figures)}`)
}

mkdirSync(FOLDER, { recursive: true })
await run()
