import { startUpstreams } from './server/child-processes.ts'
import { writeHandOverFiles } from './server/hand-over-files.ts'
import { loadOrCreateKey, textOf } from './server/keys.ts'
import { settingsOrExit } from './server/process-life.ts'
import { PROVINCE_KEYS_VARIABLE } from './server/province-keys.ts'
import { addressOf } from './server/settings.ts'
import { UPSTREAMS } from './server/upstream-names.ts'

const settings = settingsOrExit()
const province33 = loadOrCreateKey(settings.folder, 'province-33').publicKey
const ministry = loadOrCreateKey(settings.folder, 'ministry').publicKey
writeHandOverFiles(settings, { province33, ministry })

const environment = {
  ...process.env,
  [PROVINCE_KEYS_VARIABLE]: JSON.stringify({ 'province-33': textOf(province33) }),
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
