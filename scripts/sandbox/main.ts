import { startUpstreams } from './server/child-processes.ts'
import { writeHandOverFiles } from './server/hand-over-files.ts'
import { loadOrCreateKey, textOf } from './server/keys.ts'
import { settingsOrExit } from './server/process-life.ts'
import { PROVINCE_KEYS_VARIABLE } from './server/province-keys.ts'
import { addressOf } from './server/settings.ts'
import { PROVINCES, UPSTREAMS, type Upstream } from './server/upstream-names.ts'

const settings = settingsOrExit()
const publicKeyOf = (upstream: Upstream): Uint8Array => loadOrCreateKey(settings.folder, upstream).publicKey
const keys = {
  'province-33': publicKeyOf('province-33'),
  'province-51': publicKeyOf('province-51'),
  ministry: publicKeyOf('ministry'),
}
writeHandOverFiles(settings, keys)

const environment = {
  ...process.env,
  [PROVINCE_KEYS_VARIABLE]: JSON.stringify(Object.fromEntries(PROVINCES.map((name) => [name, textOf(keys[name])]))),
}
let ending = false
const running = startUpstreams(UPSTREAMS, environment, (upstream) => {
  console.error(`sandbox: the process of ${upstream} ended; stopping the others`)
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
