import { isAbsolute, resolve } from 'node:path'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** Settings of one running stack, from the environment variables of the contract; ports are TCP port numbers. */
export interface StackSettings {
  readonly host: string
  readonly port: number
  readonly operationsPort: number
  readonly sandboxPortBase: number
  /** Absolute path. */
  readonly dataDirectory: string
}

/** Distance of each sandbox upstream's port from the base: WeChat, province 33, province 51, ministry. */
export const SANDBOX_PORT_OFFSETS = [0, 33, 51, 99] as const

const DEFAULTS = { PORT: 8080, OPERATIONS_PORT: 8081, SANDBOX_PORT_BASE: 9100 } as const

/** Every setting that is not named is the contract's default; the failure is one sentence that names the bad setting. */
export function readStackSettings(
  environment: Readonly<Record<string, string | undefined>>,
  root: string,
): Result<StackSettings, string> {
  const port = portNumber(environment, 'PORT', 65_535)
  const operationsPort = portNumber(environment, 'OPERATIONS_PORT', 65_535)
  const sandboxPortBase = portNumber(environment, 'SANDBOX_PORT_BASE', 65_535 - 99)
  for (const number of [port, operationsPort, sandboxPortBase]) if (typeof number === 'string') return fail(number)
  if (typeof port === 'string' || typeof operationsPort === 'string' || typeof sandboxPortBase === 'string') {
    return fail('ports must be numbers')
  }
  const ports = [port, operationsPort, ...SANDBOX_PORT_OFFSETS.map((offset) => sandboxPortBase + offset)]
  const twice = ports.find((number, index) => ports.indexOf(number) !== index)
  if (twice !== undefined) {
    return fail(`PORT, OPERATIONS_PORT and SANDBOX_PORT_BASE overlap: ${String(twice)} is used twice`)
  }
  const dataDirectory = settingOf(environment, 'DATA_DIRECTORY') ?? '.data'
  return succeed({
    host: settingOf(environment, 'HOST') ?? '127.0.0.1',
    port,
    operationsPort,
    sandboxPortBase,
    dataDirectory: isAbsolute(dataDirectory) ? dataDirectory : resolve(root, dataDirectory),
  })
}

/** What every child process gets on top of the caller's environment; names of contract section 2. */
export function childSettings(settings: StackSettings): Readonly<Record<string, string>> {
  return {
    HOST: settings.host,
    PORT: String(settings.port),
    OPERATIONS_PORT: String(settings.operationsPort),
    SANDBOX_PORT_BASE: String(settings.sandboxPortBase),
    DATA_DIRECTORY: settings.dataDirectory,
    WECHAT_ADDRESS: sandboxAddress(settings),
  }
}

/** Defaults that depend on the data directory; whatever the caller's environment names itself wins. */
export function derivedSettings(settings: StackSettings): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: `sqlite:${settings.dataDirectory}/gateway.db`,
    KEY_FILE: `${settings.dataDirectory}/keys/master.key`,
  }
}

/** Where people and checks find the gateway; a wildcard host is reached on the loopback address. */
export function publicAddress(settings: StackSettings): string {
  const host = settings.host === '0.0.0.0' || settings.host === '::' ? '127.0.0.1' : settings.host
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(settings.port)}`
}

/** The sandbox's WeChat, which also serves the sandbox controls. */
export function sandboxAddress(settings: StackSettings): string {
  return `http://127.0.0.1:${String(settings.sandboxPortBase)}`
}

function portNumber(
  environment: Readonly<Record<string, string | undefined>>,
  name: keyof typeof DEFAULTS,
  highest: number,
): number | string {
  const text = settingOf(environment, name)
  if (text === undefined) return DEFAULTS[name]
  const number = /^[0-9]{1,5}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= highest ? number : `${name} must be a port number from 1 to ${String(highest)}`
}

/** An empty variable counts as not set, as everywhere in the configuration. */
function settingOf(environment: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const text = environment[name]?.trim()
  return text === '' ? undefined : text
}
