import { join, resolve } from 'node:path'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { parseDatabaseAddress, type DatabaseAddress } from './database-address.ts'
import { readIdentityPlatform, type IdentityPlatformSettings } from './identity-platform-settings.ts'
import { readLinkCheck, type LinkCheckFile } from './link-check-settings.ts'
import { readLookupLimits, type LookupLimits } from './lookup-settings.ts'
import { readOperator, type OperatorSettings } from './operator-settings.ts'
import {
  addressSetting,
  BadSetting,
  formedSetting,
  portSetting,
  textSetting,
  type Environment,
} from './setting-readers.ts'

/** 运行模式: `production` refuses what only a sandbox may do; there is no other difference. */
export type GatewayMode = 'sandbox' | 'production'

/** How the gateway reaches WeChat. */
export interface WechatSettings {
  readonly address: URL
  readonly appId: string
  readonly appSecret: string
  /** 模板编号 of the notice about a binding elsewhere; empty: no notices are sent. */
  readonly noticeTemplate: string
}

/** 配置: everything the environment decides, validated. Paths are absolute. */
export interface Settings {
  readonly mode: GatewayMode
  readonly host: string
  readonly port: number
  readonly operationsPort: number
  /** Host in presentation codes and first of `hosts` in the trust list, upper case. */
  readonly presentationHost: string
  readonly dataDirectory: string
  readonly database: DatabaseAddress
  /** File of the master key, mode 0600. */
  readonly keyFile: string
  readonly wechat: WechatSettings
  /** Undefined where none is connected: bindings by its token find no answer. */
  readonly identityPlatform: IdentityPlatformSettings | undefined
  readonly operator: OperatorSettings
  /** Undefined until WeChat's link-code rule is set up. */
  readonly linkCheck: LinkCheckFile | undefined
  /** 查询软限: beyond them a look-up is marked, never refused. */
  readonly lookupLimits: LookupLimits
  /** Multiplies every rate limit; 1 in production. */
  readonly limitFactor: number
  /** Proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies: readonly string[]
  /** Folder of the H5 build that is served at `/`; it need not exist. */
  readonly h5Directory: string
}

const ROOT = resolve(import.meta.dirname, '../../..')
const SANDBOX_APP_ID = 'wxsandbox'
const SANDBOX_APP_SECRET = 'sandbox-secret'
const HOST_NAME =
  /^(?=.{1,24}$)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/

function readDatabase(environment: Environment, dataDirectory: string): DatabaseAddress {
  const parsed = parseDatabaseAddress(
    textSetting(environment, 'DATABASE_URL', `sqlite:${join(dataDirectory, 'gateway.db')}`),
  )
  if (!parsed.ok)
    throw new BadSetting('DATABASE_URL', 'sqlite:<file> or mysql://<user>:<password>@<host>:<port>/<database> expected')
  if (parsed.value.kind === 'mariadb') return parsed.value
  return { ...parsed.value, file: resolve(parsed.value.file) }
}

function readWechat(environment: Environment, mode: GatewayMode): WechatSettings {
  const base = portSetting(environment, 'SANDBOX_PORT_BASE', 9100)
  const sandbox = mode === 'sandbox'
  const address = addressSetting(
    environment,
    'WECHAT_ADDRESS',
    sandbox ? `http://127.0.0.1:${base}` : 'https://api.weixin.qq.com',
  )
  if (!sandbox && address.protocol !== 'https:') throw new BadSetting('WECHAT_ADDRESS', 'https expected in production')
  return {
    address,
    appId: formedSetting(
      environment,
      'WECHAT_APP_ID',
      sandbox ? SANDBOX_APP_ID : '',
      /^[A-Za-z0-9_-]{4,64}$/,
      'an app id expected',
    ),
    appSecret: formedSetting(
      environment,
      'WECHAT_APP_SECRET',
      sandbox ? SANDBOX_APP_SECRET : '',
      /^[\x21-\x7e]{8,200}$/,
      'a secret expected',
    ),
    noticeTemplate: formedSetting(
      environment,
      'WECHAT_NOTICE_TEMPLATE',
      sandbox ? 'sandbox-bound-elsewhere' : '',
      /^[A-Za-z0-9_-]{0,64}$/,
      'a template id expected',
    ),
  }
}

function readLimitFactor(environment: Environment, mode: GatewayMode): number {
  const text = formedSetting(
    environment,
    'LIMIT_FACTOR',
    '1',
    /^[0-9]{1,6}(?:\.[0-9]{1,3})?$/,
    'a positive number expected',
  )
  const factor = Number(text)
  if (factor <= 0) throw new BadSetting('LIMIT_FACTOR', 'a positive number expected')
  if (mode === 'production' && factor !== 1) throw new BadSetting('LIMIT_FACTOR', 'refused in production')
  return factor
}

function readProxies(environment: Environment): readonly string[] {
  const text = formedSetting(
    environment,
    'TRUSTED_PROXIES',
    '',
    /^[0-9A-Fa-f:./, ]*$/,
    'addresses separated by commas expected',
  )
  return text
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
}

function readAll(environment: Environment): Settings {
  const mode = textSetting(environment, 'GATEWAY_MODE', 'sandbox')
  if (mode !== 'sandbox' && mode !== 'production')
    throw new BadSetting('GATEWAY_MODE', 'sandbox or production expected')
  if (textSetting(environment, 'REDIS_URL', '') !== '')
    throw new BadSetting('REDIS_URL', 'this version runs one instance only')
  const port = portSetting(environment, 'PORT', 8080)
  const operationsPort = portSetting(environment, 'OPERATIONS_PORT', 8081)
  if (port === operationsPort) throw new BadSetting('OPERATIONS_PORT', 'a port other than PORT expected')
  const wechat = readWechat(environment, mode)
  const dataDirectory = resolve(textSetting(environment, 'DATA_DIRECTORY', '.data'))
  return {
    mode,
    host: formedSetting(environment, 'HOST', '127.0.0.1', /^[A-Za-z0-9.:-]{1,253}$/, 'a host name or address expected'),
    port,
    operationsPort,
    presentationHost: formedSetting(
      environment,
      'PRESENTATION_HOST',
      'CERT.EXAMPLE.CN',
      HOST_NAME,
      'a host name of at most 24 characters expected',
    ).toUpperCase(),
    dataDirectory,
    database: readDatabase(environment, dataDirectory),
    keyFile: resolve(textSetting(environment, 'KEY_FILE', join(dataDirectory, 'keys/master.key'))),
    wechat,
    identityPlatform: readIdentityPlatform(environment, mode, wechat),
    lookupLimits: readLookupLimits(environment),
    limitFactor: readLimitFactor(environment, mode),
    trustedProxies: readProxies(environment),
    linkCheck: readLinkCheck(environment),
    // last, so that a setting that is wrong is named before one that is only missing
    operator: readOperator(environment, mode),
    h5Directory: resolve(textSetting(environment, 'H5_DIRECTORY', join(ROOT, 'miniprogram/dist/h5'))),
  }
}

/** Reads the settings; the failure is one line that names the first bad setting and what it must be, never its value. */
export function readSettings(environment: Environment): Result<Settings, string> {
  try {
    return succeed(readAll(environment))
  } catch (error) {
    if (error instanceof BadSetting) return fail(error.message)
    throw error
  }
}
