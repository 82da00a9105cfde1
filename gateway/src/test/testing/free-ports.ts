import { createServer } from 'node:net'

/**
 * Tests take their ports from here: below the range (from 32768 on Linux) out of which the system gives a port to every
 * outgoing connection, so that a port found free stays free until the process that is started listens on it.
 */
const FIRST = 10_000
const LAST = 32_000
const STEP = 200

/** Distances within a block of the ports that a stack listens on: gateway, operations, and the sandbox's from +100. */
const STACK_OFFSETS = [0, 1, 100, 133, 151, 199] as const

/** 端口: of one stack, as its settings name them. */
export interface StackPorts {
  readonly port: number
  readonly operationsPort: number
  readonly sandboxPortBase: number
}

/** Free ports for a stack of its own; throws when fifty blocks were taken. */
export async function freeStackPorts(): Promise<StackPorts> {
  const start = await freeBlock(STACK_OFFSETS)
  return { port: start, operationsPort: start + 1, sandboxPortBase: start + 100 }
}

/** One free port; throws like `freeStackPorts`. */
export async function freePort(): Promise<number> {
  return freeBlock([0])
}

async function freeBlock(offsets: readonly number[]): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const block = Math.floor((Math.random() * (LAST - FIRST)) / STEP)
    // A single port lies in the middle of its block, where no stack listens.
    const start = FIRST + block * STEP + (offsets.length === 1 ? 2 + Math.floor(Math.random() * 90) : 0)
    const free = await Promise.all(offsets.map((offset) => isFree(start + offset)))
    if (free.every(Boolean)) return start
  }
  throw new Error('no free ports')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
