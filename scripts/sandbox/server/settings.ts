import { resolve } from 'node:path'
import { PROVINCES_VARIABLE, readProvinces } from './chosen-provinces.ts'
import { FARTHEST_PORT_OFFSET, portOffsetOf, type Upstream } from './upstream-names.ts'

/** Settings of the sandbox, from the environment; every process of it reads the same. */
export interface SandboxSettings {
  readonly portBase: number
  /** `$DATA_DIRECTORY/sandbox`. */
  readonly folder: string
  readonly wechatAppId: string
  readonly wechatAppSecret: string
}

const DEFAULT_PORT_BASE = 9100
const HIGHEST_PORT = 65_535

/** Reads the settings; a bad one is named in the failure. */
export function readSettings(
  environment: NodeJS.ProcessEnv,
): { readonly ok: true; readonly value: SandboxSettings } | { readonly ok: false; readonly failure: string } {
  const text = environment['SANDBOX_PORT_BASE'] ?? String(DEFAULT_PORT_BASE)
  const portBase = Number(text)
  if (!/^\d{1,5}$/.test(text) || portBase < 1 || portBase + FARTHEST_PORT_OFFSET > HIGHEST_PORT) {
    return { ok: false, failure: `SANDBOX_PORT_BASE: a port from 1 to ${HIGHEST_PORT - FARTHEST_PORT_OFFSET} expected` }
  }
  if (readProvinces(environment[PROVINCES_VARIABLE]) === undefined) {
    const failure = `${PROVINCES_VARIABLE}: a number from 2 to 32, or codes by commas with 33 and 51 among them, expected`
    return { ok: false, failure }
  }
  return {
    ok: true,
    value: {
      portBase,
      folder: resolve(environment['DATA_DIRECTORY'] ?? '.data', 'sandbox'),
      wechatAppId: environment['WECHAT_APP_ID'] ?? 'wxsandbox',
      wechatAppSecret: environment['WECHAT_APP_SECRET'] ?? 'sandbox-secret',
    },
  }
}

/** Where an upstream listens. */
export function portOf(settings: SandboxSettings, upstream: Upstream): number {
  return settings.portBase + portOffsetOf(upstream)
}

/** The HTTP address of an upstream, without a path. */
export function addressOf(settings: SandboxSettings, upstream: Upstream): string {
  return `http://127.0.0.1:${portOf(settings, upstream)}`
}
