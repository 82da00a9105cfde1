import { encodeBase64url } from '../presentation-code/base64url.ts'
import type { Sm3, VerifySm2 } from '../presentation-code/cryptography-callbacks.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { openEnvelope } from './open-envelope.ts'
import { parseTrustList } from './parse-trust-list.ts'
import { reusesKeyNumber } from './reuses-key-number.ts'
import type { ListKey, Roots } from './roots.ts'
import type { TrustList } from './trust-list.ts'

/** What a reader keeps of the list it has: version, `digest` and keys, as `verifyTrustList` returned them. */
export interface KnownTrustList {
  readonly version: number
  readonly digest: string
  /** Absent: nothing is known about which number named which key. */
  readonly keys?: TrustList['keys']
}

/** A fetched trust list (JSON text or parsed envelope) with what decides about it. */
export interface TrustListInput {
  readonly envelope: unknown
  readonly roots: Roots
  readonly nowSeconds: number
  readonly current?: KnownTrustList
  readonly sm3: Sm3
  readonly verifySm2: VerifySm2
}

/**
 * Why a trust list is refused. `unknown-list-key`: signed by none of the roots' list keys; `list-key-not-valid`: issued
 * outside its key's window; `same-version-other-bytes` and `key-number-reused` are worth reporting: somebody signed two
 * truths.
 */
export type TrustListFailure =
  | 'malformed'
  | 'unknown-list-key'
  | 'bad-signature'
  | 'list-key-not-valid'
  | 'version-rolled-back'
  | 'same-version-other-bytes'
  | 'key-number-reused'

/** 信任列表 that may be used; `stale` makes every verdict a doubt; `digest` is SM3 of the payload in base64url. */
export interface VerifiedTrustList {
  readonly trustList: TrustList
  readonly stale: boolean
  readonly digest: string
}

/** 验证信任列表: signature of one list key first, then shape, the key's window, and that the version only grows. */
export function verifyTrustList(input: TrustListInput): Result<VerifiedTrustList, TrustListFailure> {
  const { roots, nowSeconds, current } = input
  const opened = openEnvelope(input.envelope, {
    type: 'trust-list',
    keys: roots.listKeys,
    threshold: 1,
    verifySm2: input.verifySm2,
  })
  if (!opened.ok) return fail(opened.failure === 'unknown-key' ? 'unknown-list-key' : opened.failure)
  const parsed = parseTrustList(opened.value.json)
  if (!parsed.ok) return parsed
  const trustList = parsed.value
  const signers = roots.listKeys.filter((key) => opened.value.signedBy.includes(key.keyId))
  const valid = signers.filter((key) => covers(key, trustList.issuedAt))
  if (valid.length === 0) return fail('list-key-not-valid')
  const digest = encodeBase64url(input.sm3(opened.value.payload))
  if (current !== undefined && trustList.version < current.version) return fail('version-rolled-back')
  if (trustList.version === current?.version && digest !== current.digest) return fail('same-version-other-bytes')
  if (current?.keys !== undefined && reusesKeyNumber({ keys: current.keys }, trustList))
    return fail('key-number-reused')
  // A list key that has ended could be made to sign a far nextUpdate: beyond its window no list is fresh.
  const freshUntil = Math.min(trustList.nextUpdate, Math.max(...valid.map(({ notAfter }) => notAfter)))
  return succeed({ trustList, stale: !(nowSeconds <= freshUntil), digest })
}

function covers({ notBefore, notAfter }: ListKey, instant: number): boolean {
  return notBefore <= instant && instant <= notAfter
}
