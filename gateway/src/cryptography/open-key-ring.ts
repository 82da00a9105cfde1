import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { createFieldSealer } from './field-sealer.ts'
import type { KeyProvider, OpenedKey } from './key-provider.ts'
import type { KeyPurpose, KeyStore } from './key-record.ts'
import type {
  CodeScope,
  DocumentSigner,
  KeyRing,
  KeyRingFailure,
  SessionTokenKey,
  SigningKey,
  UpstreamClientKey,
} from './key-ring.ts'
import { createLookupHasher } from './lookup-hasher.ts'
import { asDocumentSigner, asSecret, asSigningKey, asUpstreamClientKey, type TimedSecret } from './opened-keys.ts'

/** Without one of each of these the gateway does not start. */
export const REQUIRED_PURPOSES = ['data', 'lookup', 'attestation', 'session-token'] as const

/** Made at set-up: a database from before a purpose existed gets its key then, and the gateway starts without it. */
export const SET_UP_PURPOSES = [...REQUIRED_PURPOSES, 'withdrawals'] as const

interface Contents {
  readonly data: readonly TimedSecret[]
  readonly lookup: readonly TimedSecret[]
  /** In the order in which they were made. */
  readonly lookupByAge: readonly TimedSecret[]
  readonly attestation: readonly SigningKey[]
  readonly withdrawals: readonly SigningKey[]
  readonly sessionToken: SessionTokenKey
  readonly upstreamClients: ReadonlyMap<string, UpstreamClientKey>
  readonly list: readonly DocumentSigner[]
  readonly root: readonly DocumentSigner[]
}

interface KeyRingDeps {
  readonly store: KeyStore
  readonly provider: KeyProvider
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** 打开密钥环: reads and opens every stored key. Revoked keys are left out; retiring ones open and find, but make nothing new. */
export async function openKeyRing(deps: KeyRingDeps): Promise<Result<KeyRing, KeyRingFailure>> {
  const first = await readContents(deps)
  if (!first.ok) return first
  let contents = first.value
  const data = (): readonly TimedSecret[] => currentFirst(contents.data, deps.now())
  const lookup = (): readonly TimedSecret[] => currentFirst(contents.lookup, deps.now())
  const sealer = createFieldSealer(data)
  const hasher = createLookupHasher(() => ({ currentFirst: lookup(), oldestFirst: contents.lookupByAge }))
  return succeed({
    sealer,
    lookup: hasher,
    renewal: {
      currentKeyId: (purpose) => (purpose === 'data' ? data() : lookup())[0]?.keyId ?? '',
      reseal: (context, sealed) => sealer.seal(context, sealer.open(context, sealed)),
      rehash: hasher.renew,
    },
    attestationKeys: {
      current: (nowSeconds, code) => contents.attestation.find((key) => covers(key, nowSeconds) && maySign(key, code)),
    },
    withdrawalSigners: (nowSeconds) => contents.withdrawals.filter((key) => covers(key, nowSeconds)),
    get sessionTokenKey() {
      return contents.sessionToken
    },
    upstreamClientKey: (appId) => contents.upstreamClients.get(appId),
    listSigners: (nowSeconds) => contents.list.filter((key) => covers(key, nowSeconds)),
    rootSigners: () => contents.root,
    refresh: async () => {
      const again = await readContents(deps)
      if (!again.ok) return again
      contents = again.value
      return succeed(undefined)
    },
  })
}

function covers(window: { readonly notBefore: number; readonly notAfter: number }, nowSeconds: number): boolean {
  return window.notBefore <= nowSeconds && nowSeconds < window.notAfter
}

/** A key that other instances may not hold yet opens and finds at once, and comes first when its time has come. */
function currentFirst(keys: readonly TimedSecret[], now: number): readonly TimedSecret[] {
  const [first, ...others] = keys
  if (first === undefined || first.notBefore * 1000 <= now) return keys
  const current = others.find((key) => key.notBefore * 1000 <= now)
  return current === undefined ? keys : [current, ...keys.filter((key) => key !== current)]
}

function maySign({ scope }: SigningKey, code: CodeScope): boolean {
  const { views, kinds, provinces } = scope
  return (
    (views.length === 0 || views.includes(code.view)) &&
    (kinds.length === 0 || code.kinds.every((kind) => kinds.includes(kind))) &&
    (provinces.length === 0 || code.provinces.every((province) => provinces.includes(province)))
  )
}

async function readContents({
  store,
  provider,
}: Pick<KeyRingDeps, 'store' | 'provider'>): Promise<Result<Contents, KeyRingFailure>> {
  const opened: OpenedKey[] = []
  const records = await store.all()
  for (const record of records) {
    if (record.state === 'revoked') continue
    const key = provider.open(record)
    if (key === undefined) return fail({ reason: 'key-not-openable', purpose: record.purpose })
    opened.push(key)
  }
  // With every key of codes revoked the gateway goes on without signing: it must not go on with what it held before.
  const had = records.some(({ purpose }) => purpose === 'attestation')
  const missing = REQUIRED_PURPOSES.find((purpose) =>
    purpose === 'attestation' ? !had : newestActive(opened, purpose) === undefined,
  )
  const sessionToken = newestActive(opened, 'session-token')
  if (missing !== undefined || sessionToken === undefined) {
    return fail({ reason: 'key-missing', purpose: missing ?? 'session-token' })
  }
  return succeed({
    data: newestFirst(opened, 'data').map(asSecret),
    lookup: newestFirst(opened, 'lookup').map(asSecret),
    lookupByAge: opened.filter(({ record }) => record.purpose === 'lookup').map(asSecret),
    attestation: newestFirst(opened, 'attestation').filter(isActive).map(asSigningKey),
    withdrawals: newestFirst(opened, 'withdrawals').filter(isActive).map(asSigningKey),
    sessionToken: sessionToken.sessionToken(),
    upstreamClients: clientsByApp(opened),
    list: newestFirst(opened, 'list').filter(isActive).map(asDocumentSigner),
    root: newestFirst(opened, 'root').toReversed().map(asDocumentSigner),
  })
}

/** Active keys before retiring ones, then the newest first: the first is the one in use. */
function newestFirst(opened: readonly OpenedKey[], purpose: KeyPurpose): readonly OpenedKey[] {
  const chosen = opened.filter(({ record }) => record.purpose === purpose).toReversed()
  return [...chosen.filter(isActive), ...chosen.filter((key) => !isActive(key))]
}

function newestActive(opened: readonly OpenedKey[], purpose: KeyPurpose): OpenedKey | undefined {
  return newestFirst(opened, purpose).find(isActive)
}

function isActive({ record }: OpenedKey): boolean {
  return record.state === 'active'
}

function clientsByApp(opened: readonly OpenedKey[]): ReadonlyMap<string, UpstreamClientKey> {
  const oldestFirst = newestFirst(opened, 'upstream-client').filter(isActive).toReversed()
  return new Map(oldestFirst.map((key) => [key.record.owner, asUpstreamClientKey(key)]))
}
