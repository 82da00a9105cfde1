import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A running bare hop in a process of its own. */
export interface BareHop {
  readonly address: string
  /** CPU microseconds that its process has used so far. */
  cpuMicroseconds(): Promise<number>
  stop(): void
}

function member(message: unknown, name: string): unknown {
  return typeof message === 'object' && message !== null ? Reflect.get(message, name) : undefined
}

/** Starts a bare hop to this origin. */
export async function startBareHop(origin: string): Promise<BareHop> {
  const child = fork(join(import.meta.dirname, 'bare-hop-process.ts'), [origin])
  const [ready]: readonly unknown[] = await once(child, 'message')
  const address = member(ready, 'address')
  if (typeof address !== 'string') throw new Error('the bare hop did not start')
  return {
    address,
    cpuMicroseconds: async () => {
      const answered = once(child, 'message')
      child.send('cpu')
      const [answer]: readonly unknown[] = await answered
      return Number(member(answer, 'cpuMicroseconds'))
    },
    stop: () => child.disconnect(),
  }
}
