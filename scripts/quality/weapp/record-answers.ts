// Records what a running stack answers: node scripts/quality/weapp/record-answers.ts [folder of the weapp build], under
// the settings (PORT and so on) of a stack that was freshly started. Synthetic people only.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { huntedStack, isRunning, type HuntedStack } from '../../hunt/stack/hunted-stack.ts'
import { listCertificates, signIn } from '../../hunt/wire/person.ts'
import { showCode, textOfCode } from '../../hunt/wire/shown-code.ts'
import { readStackSettings } from '../../setup/stack-settings.ts'
import { recordTours } from './recordings/record-tours.ts'
import { RECORDINGS } from './recordings/read-recordings.ts'
import type { RecordedCodes } from './recordings/recording.ts'

const ROOT = resolve(import.meta.dirname, '../../..')

async function textOf(stack: HuntedStack, token: string, view: 'public' | 'inspection'): Promise<string> {
  const listed = await listCertificates(stack, token)
  // what a driver shows at the roadside: the own qualification with the tractor and the trailer
  const certificateIds = listed.map(({ certificateId }) => certificateId).slice(0, 3)
  const shown = await showCode(stack, { token, certificateIds, view })
  const code = shown.codeOf(shown.stepNow())
  if (code === undefined) throw new Error('the driver cannot show a code')
  return textOfCode(code, view)
}

async function showCodes(stack: HuntedStack): Promise<RecordedCodes> {
  const token = await signIn(stack, 'demo:driver')
  const shown = { public: await textOf(stack, token, 'public'), inspection: await textOf(stack, token, 'inspection') }
  return { at: Date.now(), ...shown }
}

async function main(): Promise<number> {
  const settings = readStackSettings(process.env, ROOT)
  const stack = settings.ok ? huntedStack(settings.value, process.env) : settings
  if (!stack.ok || !(await isRunning(stack.value))) {
    console.error('no stack answers under these settings; start one with: npm start')
    return 1
  }
  const folder = resolve(process.argv[2] ?? join(ROOT, 'miniprogram/dist/weapp'))
  const codes = await showCodes(stack.value)
  const recordings = await recordTours(folder, stack.value.gateway, codes)
  mkdirSync(RECORDINGS, { recursive: true })
  const files = [{ name: 'codes', value: codes }, ...recordings.map((value) => ({ name: value.persona, value }))]
  for (const { name, value } of files) {
    writeFileSync(join(RECORDINGS, `${name}.json`), `${JSON.stringify(value, null, 2)}\n`)
  }
  console.log(`${String(recordings.length)} people recorded`)
  return 0
}

process.exitCode = await main()
