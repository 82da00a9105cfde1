import { verifySm2Text } from '../../../cryptography/sm2-text-signature.ts'
import { createSm2KeyPair, createSm2Signer } from '../../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from '../../../policy-folder.ts'
import { loadPolicy } from '../../load-policy.ts'
import type { PolicyFile } from '../../policy-file.ts'
import type { Operator, OperatorRole, OperatorStore } from '../operator.ts'
import {
  bundleDigest,
  bundleMessage,
  bundleText,
  type PolicyBundle,
  type PolicySignature,
  type SignedPolicyBundle,
} from '../policy-bundle.ts'
import type { PolicyBundleStore, StoredBundle } from '../policy-store.ts'
import { createPolicyVersions, shippedBundleOf, type LoadPolicy, type PolicyVersions } from '../policy-versions.ts'

/** SM3 and SM2 as the gateway uses them. */
export const cryptography = { sm3Hex, verify: verifySm2Text }

/** The policy that the software ships. */
export const SHIPPED = readPolicyFolder(SHIPPED_POLICY_FOLDER)

const loaded = new Map<string, ReturnType<LoadPolicy>>()

/** Loads each content once: reading YAML is most of the work of these tests. */
const load: LoadPolicy = (files, version) => {
  const key = JSON.stringify(files)
  const known = loaded.get(key) ?? loadPolicy(files)
  loaded.set(key, known)
  return known.ok ? { ok: true, value: { ...known.value, version } } : known
}

/** Somebody who can sign. */
export interface Signatory {
  readonly operator: Operator
  sign(bundle: PolicyBundle): PolicySignature
}

/** A new person with a role and a key. */
export function signatory(operatorId: string, role: OperatorRole, retiredAt?: number): Signatory {
  const { privateKey, publicKey } = createSm2KeyPair()
  const sign = createSm2Signer(privateKey, publicKey)
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
  const retired = retiredAt === undefined ? {} : { retiredAt }
  return {
    operator: { operatorId, role, publicKey: text(publicKey), createdAt: 1, ...retired },
    sign: (bundle) => ({ operatorId, signature: text(sign(bundleMessage(bundle))) }),
  }
}

/** The bundle of these files upon another one. */
export function bundleUpon(before: PolicyBundle, files: readonly PolicyFile[], restores?: number): PolicyBundle {
  const predecessor = bundleDigest(before, cryptography)
  return { sequence: before.sequence + 1, predecessor, files, ...(restores === undefined ? {} : { restores }) }
}

/** What was shipped, as sequence 0. */
export const SHIPPED_BUNDLE = shippedBundleOf(SHIPPED)

/** A bundle signed by these people. */
export function signedBy(bundle: PolicyBundle, ...people: readonly Signatory[]): SignedPolicyBundle {
  return { bundle, signatures: people.map((person) => person.sign(bundle)) }
}

/** The row that an activation adds. */
export function storedAs({ bundle, signatures }: SignedPolicyBundle): StoredBundle {
  const digest = bundleDigest(bundle, cryptography)
  return { sequence: bundle.sequence, digest, text: bundleText(bundle), signatures, activatedAt: 1, activatedBy: 'x' }
}

/** A store in memory whose rows a test may alter. */
export interface MemoryPolicies {
  readonly rows: StoredBundle[]
  readonly store: PolicyBundleStore
  readonly operators: Pick<OperatorStore, 'all'>
  readonly versions: PolicyVersions
}

/** Versions and operators in memory. */
export function policiesInMemory(people: readonly Signatory[], shippedFiles = SHIPPED): MemoryPolicies {
  const rows: StoredBundle[] = []
  const shipped = new Map<string, string>()
  const store: PolicyBundleStore = {
    newest: async () => rows.toSorted((one, other) => other.sequence - one.sequence)[0],
    find: async (sequence) => rows.find((row) => row.sequence === sequence),
    all: async () => rows,
    add: async (bundle) => {
      if (rows.some((row) => row.sequence === bundle.sequence)) return 'sequence-taken'
      rows.push(bundle)
      return 'added'
    },
    rememberShipped: async (version, text) => void shipped.set(version, text),
    findShipped: async (version) => shipped.get(version),
  }
  const versions = createPolicyVersions({ store, load, cryptography, shippedFiles })
  return { rows, store, versions, operators: { all: async () => people.map(({ operator }) => operator) } }
}
