import { readSettings } from './configuration/settings.ts'
import { createGateway, type Gateway } from './gateway.ts'

/** In-flight requests get this long to finish once the process is asked to stop, in milliseconds. */
const CLOSE_LIMIT_MS = 8_000

function giveUp(line: string): never {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function closeOnSignal(gateway: Gateway): void {
  let closing = false
  const close = async (): Promise<void> => {
    // A second signal while closing changes nothing.
    if (closing) return
    closing = true
    setTimeout(() => process.exit(0), CLOSE_LIMIT_MS).unref()
    await gateway.close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close())
}

async function run(): Promise<void> {
  const settings = readSettings(process.env)
  if (!settings.ok) giveUp(settings.failure)
  const created = await createGateway(settings.value)
  if (!created.ok) giveUp(created.failure.reason)
  closeOnSignal(created.value)
  // Not a polite close: whatever is in flight belongs to the other gateway now.
  void created.value.mustEnd.then(giveUp)
  try {
    const { address } = await created.value.listen()
    process.stdout.write(`listening ${address}\n`)
  } catch (error) {
    await created.value.close()
    // A port that is taken, or a host that is not this machine's; the message of Node names address and port alone.
    giveUp(`PORT: ${error instanceof Error ? error.message : 'cannot listen'}`)
  }
}

await run()
