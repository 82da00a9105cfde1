import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Policy } from '../compile-policy.ts'
import type { PolicyFault, PolicyFile } from '../policy-file.ts'
import { parseBundle } from './parse-bundle.ts'
import { bundleDigest, bundleText, versionName, type BundleCryptography, type PolicyBundle } from './policy-bundle.ts'
import type { PolicyBundleStore, StoredBundle } from './policy-store.ts'

/** Reads and compiles policy files under the name of their version. */
export type LoadPolicy = (files: readonly PolicyFile[], version: string) => Result<Policy, readonly PolicyFault[]>

/** 策略版本: one content of the policy, compiled. */
export interface PolicyVersion {
  readonly bundle: PolicyBundle
  /** SM3 of the bundle, 64 hex digits. */
  readonly digest: string
  readonly policy: Policy
}

/** `bundle-altered`: the stored text is not what its digest says; `policy-faulty`: this software cannot read these files. */
export type OpenVersionFailure =
  | { readonly code: 'bundle-missing' | 'bundle-altered' }
  | { readonly code: 'policy-faulty'; readonly faults: readonly PolicyFault[] }

/** What opening versions needs; `shippedFiles` are the files that came with this software. */
export interface PolicyVersionDeps {
  readonly store: Pick<PolicyBundleStore, 'find' | 'findShipped' | 'newest'>
  readonly load: LoadPolicy
  readonly cryptography: Pick<BundleCryptography, 'sm3Hex'>
  readonly shippedFiles: readonly PolicyFile[]
}

/** Every version that is known here, by sequence, by digest or by name. */
export interface PolicyVersions {
  /** Sequence 0 as it came with this software. */
  shipped(): Result<PolicyVersion, OpenVersionFailure>
  /** A bundle that is not stored yet. */
  opened(bundle: PolicyBundle): Result<PolicyVersion, OpenVersionFailure>
  /** The version with this sequence; 0 is what the first activation followed. */
  atSequence(sequence: number): Promise<Result<PolicyVersion, OpenVersionFailure>>
  /** An activated version; its digest is checked, its signatures are not. */
  activated(stored: StoredBundle): Result<PolicyVersion, OpenVersionFailure>
  /** The version that another one follows. */
  predecessorOf(bundle: PolicyBundle): Promise<Result<PolicyVersion, OpenVersionFailure>>
  /** What is in force by the store: the newest activation, or what was shipped. */
  newest(): Promise<Result<PolicyVersion, OpenVersionFailure>>
  /** The policy that an audit entry names; `undefined` for a name that nobody gave. */
  policyOfVersion(version: string): Promise<Policy | undefined>
}

/** Anybody may ask for an earlier version, and compiling one takes some hundred milliseconds. */
const MOST_REMEMBERED = 16

type Opened = Result<PolicyVersion, OpenVersionFailure>

/** Opens bundles, and texts of bundles whose digest is known. */
function createOpener(deps: Pick<PolicyVersionDeps, 'load' | 'cryptography'>) {
  const open = (bundle: PolicyBundle): Opened => {
    const digest = bundleDigest(bundle, deps.cryptography)
    const loaded = deps.load(bundle.files, versionName(bundle.sequence, digest))
    if (loaded.ok) return succeed({ bundle, digest, policy: loaded.value })
    return fail({ code: 'policy-faulty', faults: loaded.failure })
  }
  const openText = (text: string | undefined, isExpected: (digest: string) => boolean): Opened => {
    if (text === undefined) return fail({ code: 'bundle-missing' })
    const bundle = parseBundle(text)
    const intact = bundle.ok && isExpected(bundleDigest(bundle.value, deps.cryptography))
    return intact ? open(bundle.value) : fail({ code: 'bundle-altered' })
  }
  return { open, openText }
}

/** Opens versions of the policy. Throws when the store does. */
export function createPolicyVersions(deps: PolicyVersionDeps): PolicyVersions {
  const { open, openText } = createOpener(deps)
  const remembered = new Map<string, Policy>()
  const shippedBundle = shippedBundleOf(deps.shippedFiles)
  const shippedName = versionName(0, bundleDigest(shippedBundle, deps.cryptography))
  /** The policy shipped with this software, or with an earlier one. */
  const shippedAs = async (name: string): Promise<Opened> =>
    name === shippedName
      ? open(shippedBundle)
      : openText(await deps.store.findShipped(name), (digest) => versionName(0, digest) === name)
  const find = async (sequence: number): Promise<Opened> => {
    const stored = await deps.store.find(sequence)
    return openText(stored?.text, (digest) => digest === stored?.digest)
  }
  const predecessorOf = ({ sequence, predecessor }: PolicyBundle): Promise<Opened> =>
    sequence === 1 ? shippedAs(versionName(0, predecessor)) : find(sequence - 1)
  return {
    shipped: () => open(shippedBundle),
    opened: open,
    activated: ({ text, digest }) => openText(text, (made) => made === digest),
    predecessorOf,
    async atSequence(sequence) {
      if (sequence !== 0) return find(sequence)
      const first = await find(1)
      return first.ok ? predecessorOf(first.value.bundle) : open(shippedBundle)
    },
    async newest() {
      const newest = await deps.store.newest()
      return newest === undefined ? open(shippedBundle) : find(newest.sequence)
    },
    async policyOfVersion(version) {
      const known = remembered.get(version)
      if (known !== undefined) return known
      const [, sequence] = /^(\d{1,9})-[0-9a-f]{16}$/.exec(version) ?? []
      if (sequence === undefined) return undefined
      const opened = await (sequence === '0' ? shippedAs(version) : find(Number(sequence)))
      if (!opened.ok || opened.value.policy.version !== version) return undefined
      const [oldest] = remembered.keys()
      if (remembered.size >= MOST_REMEMBERED && oldest !== undefined) remembered.delete(oldest)
      remembered.set(version, opened.value.policy)
      return opened.value.policy
    },
  }
}

/** The bundle of sequence 0: the files that came with the software. */
export function shippedBundleOf(files: readonly PolicyFile[]): PolicyBundle {
  return { sequence: 0, predecessor: '', files }
}

/** Keeps the text of the shipped policy, so that entries made under it can be explained after the next upgrade. */
export async function rememberShipped(
  store: Pick<PolicyBundleStore, 'rememberShipped'>,
  shipped: PolicyVersion,
  at: number,
): Promise<void> {
  await store.rememberShipped(versionName(0, shipped.digest), bundleText(shipped.bundle), at)
}
