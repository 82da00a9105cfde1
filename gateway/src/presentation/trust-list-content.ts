import type { KeyUse, TrustedKey, TrustList } from 'shared-types/trust/trust-list.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isTrustListPurpose } from '../cryptography/key-lifetimes.ts'
import type { KeyRecord } from '../cryptography/key-record.ts'

const DAY = 86_400
/** A list is good for seven days (presentation-code, signed documents). */
export const TRUST_LIST_LIFE_SECONDS = 7 * DAY

const SCOPES = {
  attestation: { kinds: CERTIFICATE_KINDS, views: [0, 1] },
  'inspector-card': { kinds: [], views: [2] },
  withdrawals: { kinds: [], views: [] },
} as const satisfies Partial<Record<KeyUse, Pick<TrustedKey, 'kinds' | 'views'>>>

/** What a list is made of. */
export interface TrustListInput {
  readonly version: number
  /** Unix seconds. */
  readonly issuedAt: number
  readonly hosts: readonly string[]
  /** Every stored key; those that sign codes are listed, revoked and ended ones too: numbers are never reused. */
  readonly keys: readonly KeyRecord[]
}

/** 信任列表 of this gateway: its hosts and the keys of its codes, in the order of their numbers. */
export function trustListOf({ version, issuedAt, hosts, keys }: TrustListInput): TrustList {
  const holder = hosts[0] ?? ''
  const listed = keys.flatMap((key) => trustedKeyOf(key, holder)).toSorted((one, two) => one.keyNumber - two.keyNumber)
  return { version, issuedAt, nextUpdate: issuedAt + TRUST_LIST_LIFE_SECONDS, hosts, keys: listed }
}

/** True when both lists tell a reader the same, their version and times apart. */
export function saysTheSame(one: TrustList, two: TrustList): boolean {
  return JSON.stringify([one.hosts, one.keys]) === JSON.stringify([two.hosts, two.keys])
}

function trustedKeyOf(key: KeyRecord, holder: string): readonly TrustedKey[] {
  const { purpose, keyNumber, publicKey, notBefore, notAfter } = key
  if (!isTrustListPurpose(purpose)) return []
  const whole = SCOPES[purpose]
  const { kinds, views, provinces } = key.scope
  const trusted: TrustedKey = {
    keyNumber,
    algorithm: 'SM2-SM3',
    publicKey,
    use: [purpose],
    kinds: kinds.length === 0 ? whole.kinds : kinds,
    // A view that the purpose has not got would let one key do the work of the other.
    views: views.length === 0 ? whole.views : whole.views.filter((view) => views.includes(view)),
    // Empty: every province that this gateway serves.
    provinces,
    holder,
    notBefore,
    notAfter,
  }
  return [key.state === 'revoked' ? { ...trusted, revoked: true } : trusted]
}
