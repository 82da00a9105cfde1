import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createSm2KeyPair } from 'gateway/cryptography/sm2-signature.ts'
import { isJsonObject, parseJsonObject, textMember, type JsonObject } from '../server/exchange.ts'
import { bytesOf, textOf } from '../server/keys.ts'

/** A sandbox that a journey has started: real processes on free ports. */
export interface RunningSandbox {
  readonly folder: string
  /** `province` is province 33. */
  readonly addresses: {
    readonly wechat: string
    readonly province: string
    readonly province51: string
    readonly ministry: string
  }
  /** The client that is registered at provinces and ministry as `roadcert-gateway`. */
  readonly client: { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array }
  control(method: string, path: string, body?: unknown): Promise<{ readonly status: number; readonly json: unknown }>
  publicKeyOf(file: 'province-33.json' | 'province-51.json' | 'ministry.json'): Uint8Array
  /** Stops it; the exit code and how long that took. */
  stop(): Promise<{ readonly code: number | null; readonly took: number }>
  readonly pid: number
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>
}

/** Starts the sandbox; with a folder of an earlier one it goes on from there. */
export async function startSandbox(folder = mkdtempSync(join(tmpdir(), 'sandbox-'))): Promise<RunningSandbox> {
  const portBase = await freePortBase()
  const main = fileURLToPath(import.meta.resolve('../main.ts'))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, SANDBOX_PORT_BASE: String(portBase), DATA_DIRECTORY: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const ready = new Promise<boolean>((resolve) => {
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('sandbox ready\n')) resolve(true)
    })
    void ended.then(() => resolve(false))
  })
  if (!(await ready)) throw new Error('the sandbox did not become ready')
  const address = (offset: number): string => `http://127.0.0.1:${portBase + offset}`
  const addresses = { wechat: address(0), province: address(33), province51: address(51), ministry: address(99) }
  const control: RunningSandbox['control'] = async (method, path, body) => {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${addresses.wechat}/sandbox/${path}`, init)
    const json: unknown = await response.json()
    return { status: response.status, json }
  }
  const client = createSm2KeyPair()
  for (const upstream of ['province-33', 'province-51', 'ministry']) {
    await control('POST', 'clients', { upstream, appId: 'roadcert-gateway', publicKey: textOf(client.publicKey) })
  }
  return {
    folder,
    addresses,
    client,
    control,
    publicKeyOf: (file) => bytesOf(textMember(readJson(join(folder, 'sandbox', file)), 'publicKey') ?? ''),
    stop: async () => {
      const from = Date.now()
      child.kill('SIGTERM')
      return { code: await ended, took: Date.now() - from }
    },
    pid: child.pid ?? 0,
    ended,
  }
}

function readJson(path: string): JsonObject {
  return parseJsonObject(readFileSync(path, 'utf8')) ?? {}
}

/** A base whose four ports are free now; below the range that outgoing connections use. */
async function freePortBase(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const base = 20_000 + Math.floor(Math.random() * 10_000)
    const free = await Promise.all([0, 33, 51, 99].map((offset) => isFree(base + offset)))
    if (free.every(Boolean)) return base
  }
  throw new Error('no free ports found')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

/** A member that is an object; empty when it is none. */
export function objectIn(value: unknown, name: string): JsonObject {
  const member = isJsonObject(value) ? value[name] : undefined
  return isJsonObject(member) ? member : {}
}

/** The objects of a list; empty when it is no list. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}
