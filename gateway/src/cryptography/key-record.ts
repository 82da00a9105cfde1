import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'

/** 密钥用途 of the gateway's own keys; `root` and `list` sign trust documents, `upstream-client` signs requests to one upstream. */
export const KEY_PURPOSES = [
  'data',
  'lookup',
  'attestation',
  'inspector-card',
  'withdrawals',
  'list',
  'root',
  'upstream-client',
  'session-token',
] as const
export type KeyPurpose = (typeof KEY_PURPOSES)[number]

/** 密钥状态: `active` in use · `retiring` still opens and verifies, makes nothing new · `revoked` trusted by nobody from now. */
export const KEY_STATES = ['active', 'retiring', 'revoked'] as const
export type KeyState = (typeof KEY_STATES)[number]

/** 密钥范围: what a key of the trust list may sign; an empty list bounds nothing beyond its purpose. */
export interface KeyScope {
  /** Views of codes 0 to 2. */
  readonly views: readonly number[]
  /** Kinds of certificates 1 to 9. */
  readonly kinds: readonly CertificateKind[]
  /** Province codes of two digits. */
  readonly provinces: readonly string[]
}

/** The scope of a key that was made without one. */
export const UNBOUNDED_SCOPE: KeyScope = { views: [], kinds: [], provinces: [] }

/** One key as it is stored; the private part is sealed with the master key 主密钥. */
export interface KeyRecord {
  readonly keyId: string
  readonly purpose: KeyPurpose
  /** Number in the trust list, 1 to 65535 and never reused; 0 where the purpose has none. */
  readonly keyNumber: number
  /** The app id at an upstream, or which root key of its generation; empty where the purpose has none. */
  readonly owner: string
  /** SM2: the 65-byte point in base64url. Session tokens: SPKI DER in base64url. Secret keys: empty. */
  readonly publicKey: string
  /** Base64url. */
  readonly sealedPrivate: string
  /** Unix seconds; the key is used from `notBefore` to before `notAfter`. */
  readonly notBefore: number
  readonly notAfter: number
  readonly state: KeyState
  readonly scope: KeyScope
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

/** Port of the stored keys. */
export interface KeyStore {
  /** Every key, oldest first. */
  all(): Promise<readonly KeyRecord[]>
  /** False when a key with this id is stored already; the stored one stays. */
  add(record: KeyRecord): Promise<boolean>
  /** Moves a key on to a state that may follow its own (`STATES_BEFORE`); false when it may not, or there is no such key. */
  moveTo(keyId: string, state: Exclude<KeyState, 'active'>): Promise<boolean>
}

/** 合法前态: from which states a key may come into one; nothing leads back. */
export const STATES_BEFORE = {
  retiring: ['active'],
  revoked: ['active', 'retiring'],
} as const satisfies Record<Exclude<KeyState, 'active'>, readonly KeyState[]>

/** True for the name of a purpose. */
export function isKeyPurpose(text: string): text is KeyPurpose {
  return KEY_PURPOSES.some((purpose) => purpose === text)
}

/** True for the name of a state. */
export function isKeyState(text: string): text is KeyState {
  return KEY_STATES.some((state) => state === text)
}
