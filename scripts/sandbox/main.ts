import { PROVINCES_VARIABLE, readProvinces } from './server/chosen-provinces.ts'
import type { SandboxProcess } from './server/child-processes.ts'

// Before anything is loaded that asks which provinces run.
const typed = process.argv.slice(2)
const [option, count] = typed
if (typed.length > 0 && (option !== '--provinces' || count === undefined || readProvinces(count) === undefined)) {
  console.error('usage: npm run sandbox -- [--provinces <2 to 32, or codes by commas with 33 and 51 among them>]')
  process.exit(2)
}
if (count !== undefined) process.env[PROVINCES_VARIABLE] = count

const { startUpstreams } = await import('./server/child-processes.ts')
const { writeHandOverFiles } = await import('./server/hand-over-files.ts')
const { loadOrCreateKey, textOf } = await import('./server/keys.ts')
const { settingsOrExit } = await import('./server/process-life.ts')
const { PROVINCE_KEYS_VARIABLE } = await import('./server/province-keys.ts')
const { addressOf } = await import('./server/settings.ts')
const { PROVINCES, UPSTREAMS } = await import('./server/upstream-names.ts')

const settings = settingsOrExit()
const keyTexts = Object.fromEntries(
  PROVINCES.map((name) => [name, textOf(loadOrCreateKey(settings.folder, name).publicKey)]),
)
writeHandOverFiles(settings, (upstream) => loadOrCreateKey(settings.folder, upstream).publicKey)

const environment = { ...process.env, [PROVINCE_KEYS_VARIABLE]: JSON.stringify(keyTexts) }
const more: readonly SandboxProcess[] = PROVINCES.length > 2 ? ['more-provinces'] : []
let ending = false
const running = startUpstreams(['wechat', 'province-33', 'province-51', ...more, 'ministry'], environment, (name) => {
  console.error(`sandbox: the process of ${name} ended; stopping the others`)
  void end(1)
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void end(0))
await running.ready
for (const upstream of UPSTREAMS) console.log(`sandbox ${upstream} ${addressOf(settings, upstream)}`)
console.log('sandbox ready')

async function end(code: number): Promise<void> {
  if (ending) return
  ending = true
  await running.stop()
  process.exit(code)
}
