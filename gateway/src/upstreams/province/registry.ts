import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { isPinned } from '../../certificates/pinned-upstream.ts'
import type { ProvinceDirectory } from '../../certificates/province-source.ts'
import type { ProvinceConfiguration, UpstreamConfigurationStore } from '../../certificates/upstream-configuration.ts'
import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import type { UpstreamClient } from '../transport/upstream-client.ts'
import { countingProvince, type CountQuestion } from '../transport/counted-questions.ts'
import { impatientProvince } from '../transport/impatient-questions.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
import { nobodyObserves, type UpstreamObserver } from '../transport/upstream-observer.ts'
import { createProvinceClient } from './create-province-client.ts'
import type { ProvinceConnection, ProvinceDialect } from './dialect.ts'

/** What the directory of provinces needs. */
export interface ProvinceRegistryDeps {
  readonly store: Pick<UpstreamConfigurationStore, 'provinces'>
  readonly dialects: ReadonlyMap<string, ProvinceDialect>
  /** The gateway's own key for an app id; undefined when none was created. */
  readonly clientKeyOf: (appId: string) => UpstreamClientKey | undefined
  /** Production: a counterpart without TLS or without a pinned authority is not connected. */
  readonly wantsPinning: boolean
  /** Counts what an adapter noticed, by two-digit province. */
  readonly reportFinding: (province: string, finding: UpstreamFinding) => void
  /** Hears of every exchange with a province. */
  readonly observerOf?: (province: string) => UpstreamObserver
  /** Counts every question to a province. */
  readonly countQuestionOf?: (province: string) => CountQuestion
  readonly now: () => number
  /** 32 hexadecimal digits, new at each call. */
  readonly newNonce: () => string
}

/** Why an enabled province is not connected. */
export interface UnconnectedProvince {
  readonly province: string
  readonly reason: 'dialect-unknown' | 'client-key-missing' | 'authority-not-pinned'
}

/** 省级接入目录: the connected provinces; knows what the administrator changed after each `refresh`. */
export interface ProvinceRegistry extends ProvinceDirectory {
  enabled(): readonly ProvinceConnection[]
  find(province: string): ProvinceConnection | undefined
  /** Enabled provinces that could not be connected, for readiness and operators. */
  unconnected(): readonly UnconnectedProvince[]
  /** Reads the configuration again: connects new provinces, reconnects changed ones, lets go of the others. */
  refresh(): Promise<void>
  close(): Promise<void>
}

interface Connected {
  /** Everything that, when it changes, asks for a new connection. */
  readonly fingerprint: string
  readonly client: UpstreamClient
  readonly connection: ProvinceConnection
}

function fingerprintOf(configuration: ProvinceConfiguration, key: UpstreamClientKey): string {
  const publicKey = Buffer.from(configuration.publicKey).toString('base64url')
  return JSON.stringify({ ...configuration, publicKey, clientKey: key.keyId })
}

function connect(
  configuration: ProvinceConfiguration,
  dialect: ProvinceDialect,
  clientKey: UpstreamClientKey,
  deps: ProvinceRegistryDeps,
): Connected {
  const { province } = configuration
  const observer = deps.observerOf?.(province) ?? nobodyObserves
  const client = createProvinceClient(configuration, observer)
  const { now, newNonce } = deps
  const report = (finding: UpstreamFinding): void => deps.reportFinding(province, finding)
  const source = dialect.connect({ configuration, clientKey, client, report, now, newNonce })
  const count = deps.countQuestionOf?.(province)
  const connection = impatientProvince(count === undefined ? source : countingProvince(source, count))
  return { fingerprint: fingerprintOf(configuration, clientKey), client, connection }
}

interface Means {
  readonly dialect: ProvinceDialect
  readonly key: UpstreamClientKey
}

/** What speaking to a province takes, or why it cannot be spoken to. */
function meansOf(
  configuration: ProvinceConfiguration,
  deps: ProvinceRegistryDeps,
): Result<Means, UnconnectedProvince['reason']> {
  const dialect = deps.dialects.get(configuration.dialect)
  if (dialect === undefined) return fail('dialect-unknown')
  if (deps.wantsPinning && !isPinned(configuration)) return fail('authority-not-pinned')
  const key = deps.clientKeyOf(configuration.appId)
  return key === undefined ? fail('client-key-missing') : succeed({ dialect, key })
}

/** Makes an empty directory; `refresh` fills it. */
export function createProvinceRegistry(deps: ProvinceRegistryDeps): ProvinceRegistry {
  let connected: ReadonlyMap<string, Connected> = new Map()
  let unconnected: readonly UnconnectedProvince[] = []

  function closeAll(connections: Iterable<Connected>): Promise<unknown> {
    return Promise.all(Array.from(connections, ({ client }) => client.close()))
  }

  async function readAgain(): Promise<void> {
    const next = new Map<string, Connected>()
    const missing: UnconnectedProvince[] = []
    for (const configuration of await deps.store.provinces()) {
      if (!configuration.enabled) continue
      const { province } = configuration
      const means = meansOf(configuration, deps)
      if (!means.ok) missing.push({ province, reason: means.failure })
      else {
        const { dialect, key } = means.value
        const old = connected.get(province)
        const same = old?.fingerprint === fingerprintOf(configuration, key) ? old : undefined
        next.set(province, same ?? connect(configuration, dialect, key, deps))
      }
    }
    const dropped = [...connected.values()].filter((old) => ![...next.values()].includes(old))
    connected = next
    unconnected = missing
    await closeAll(dropped)
  }

  let running: Promise<void> | undefined

  return {
    enabled: () => Array.from(connected.values(), ({ connection }) => connection),
    find: (province) => connected.get(province)?.connection,
    unconnected: () => unconnected,
    refresh: () => {
      // Two at the same time would both connect the same province.
      running ??= readAgain().finally(() => {
        running = undefined
      })
      return running
    },
    close: async () => {
      const all = [...connected.values()]
      connected = new Map()
      await closeAll(all)
    },
  }
}
