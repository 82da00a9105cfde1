import type { Server } from 'node:http'
import { readSettings, type SandboxSettings } from './settings.ts'

/** Settings of this process; ends it with exit 1 and one line on standard error when one is bad. */
export function settingsOrExit(): SandboxSettings {
  const settings = readSettings(process.env)
  if (settings.ok) return settings.value
  console.error(`sandbox: ${settings.failure}`)
  process.exit(1)
}

/**
 * Lets an upstream's server listen on 127.0.0.1 until the parent says SIGTERM or goes away. Resolves once it listens;
 * a port that is taken ends the process with exit 1. Ctrl-C reaches the whole group: only the parent acts on it.
 */
export function listenUntilStopped(server: Server, port: number, name: string): Promise<void> {
  const stop = (): void => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  }
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
  // The parent may have gone while this process was still loading.
  if (process.send !== undefined && !process.connected) stop()
  process.on('SIGINT', () => undefined)
  process.on('SIGHUP', () => undefined)
  return new Promise((resolve) => {
    server.once('error', (error) => {
      console.error(`sandbox: ${name} cannot listen on port ${port} (${error.message})`)
      process.exit(1)
    })
    server.listen(port, '127.0.0.1', resolve)
  })
}

/** Tells the parent that this upstream answers. Without a parent (a process started by hand) nobody has to know. */
export function announceReady(): void {
  process.send?.('ready')
}
