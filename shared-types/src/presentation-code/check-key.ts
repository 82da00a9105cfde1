import type { TrustedKey, TrustList } from '../trust/trust-list.ts'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { ENTRY_FIELDS, type Attested, type AttestationView, type AttestedEntry } from './attestation.ts'
import { STEP_SECONDS } from './attestation-limits.ts'
import { decodeBase64url } from './base64url.ts'

const PUBLIC_KEY_LENGTH = 65
const UNCOMPRESSED = 4

/** The public key to verify with (65 bytes), or the reason of step 3. */
export type CheckedKey =
  | { readonly ok: true; readonly publicKey: Uint8Array }
  | { readonly ok: false; readonly reason: 'unknown-key' | 'key-not-valid' | 'wrong-view' }

/** What step 3 looks at besides the attestation. */
export interface KeyKnowledge {
  readonly trustList: TrustList | undefined
  readonly expectedViews: readonly AttestationView[]
  /** Key number → instant before which everything it signed is void. */
  readonly voidBefore: ReadonlyMap<number, number> | undefined
}

/**
 * Step 3, 密钥: `unknown-key` when the list has no such number (or there is no list); `key-not-valid` when it is revoked,
 * does not cover the whole attestation, or was not meant for such a code; then `wrong-view` when nobody asked for it.
 */
export function checkKey(attested: Attested, knowledge: KeyKnowledge): CheckedKey {
  const key = knowledge.trustList?.keys.find((candidate) => candidate.keyNumber === attested.keyNumber)
  if (key === undefined) return { ok: false, reason: 'unknown-key' }
  const publicKey = decodeBase64url(key.publicKey)
  if (publicKey?.length !== PUBLIC_KEY_LENGTH || publicKey[0] !== UNCOMPRESSED)
    return { ok: false, reason: 'key-not-valid' }
  // stateAt stands for the moment of signing: it is never later, so a void attestation cannot slip through.
  const isVoid = attested.stateAt < (knowledge.voidBefore?.get(attested.keyNumber) ?? 0)
  if (isVoid || !mayHaveSigned(key, attested)) return { ok: false, reason: 'key-not-valid' }
  return knowledge.expectedViews.includes(attested.view) ? { ok: true, publicKey } : { ok: false, reason: 'wrong-view' }
}

function mayHaveSigned(key: TrustedKey, { view, notBefore, steps, entries }: Attested): boolean {
  if (key.revoked === true) return false
  if (key.notBefore > notBefore || notBefore + STEP_SECONDS * steps > key.notAfter) return false
  if (!key.views.includes(view) || !key.use.includes(view === 2 ? 'inspector-card' : 'attestation')) return false
  return entries.every((entry) => isKindInScope(key, entry.kind) && isProvinceInScope(key, entry))
}

/** An empty list of kinds means all; a kind that is none of the nine is judged in step 7, not here. */
function isKindInScope({ kinds }: TrustedKey, kind: number): boolean {
  const certificateKind = CERTIFICATE_KINDS.find((known) => known === kind)
  return kinds.length === 0 || certificateKind === undefined || kinds.includes(certificateKind)
}

/** An empty list of provinces means all; an entry that names no issuing division cannot be held against the list. */
function isProvinceInScope({ provinces }: TrustedKey, { fields }: AttestedEntry): boolean {
  const division = fields.get(ENTRY_FIELDS.issuingDivision)
  return provinces.length === 0 || typeof division !== 'number' || provinces.includes(String(division).slice(0, 2))
}
