import { encodeBase64url } from '../base64url.ts'
import type { AttestationView } from '../attestation.ts'
import type { TrustList } from '../../trust/trust-list.ts'
import vectors from '../vectors/presentation-code-vectors.json' with { type: 'json' }

/** One published vector: what is scanned, when, what is expected, and the reason of steps 1 to 6 (`ok`: they pass). */
export interface PublishedVector {
  readonly name: string
  readonly text: string
  readonly now: number
  readonly expected: readonly AttestationView[]
  readonly reason: string
}

function isView(view: number): view is AttestationView {
  return view === 0 || view === 1 || view === 2
}

/** All published vectors of RTC1, version 1, copied byte for byte; they are not all the cases that may be tried. */
export const PUBLISHED_VECTORS: readonly PublishedVector[] = vectors.vectors.map((vector) => ({
  ...vector,
  expected: vector.expected.filter(isView),
}))

/** The text of a published vector by its name; throws when there is none. */
export function publishedVector(name: string): PublishedVector {
  const vector = PUBLISHED_VECTORS.find((candidate) => candidate.name === name)
  if (vector === undefined) throw new Error(`no published vector "${name}"`)
  return vector
}

function publicKeyText(hexadecimal: string): string {
  return encodeBase64url(Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}

/** The trust list of the vectors, filled up with what they leave open: fresh at their moment, no other limits of scope. */
export const PUBLISHED_TRUST_LIST: TrustList = {
  version: 1,
  issuedAt: 1_795_300_000,
  nextUpdate: 1_795_900_000,
  hosts: vectors.hosts,
  keys: vectors.keys.map((key) => ({
    keyNumber: key.keyNumber,
    algorithm: 'SM2-SM3',
    publicKey: publicKeyText(key.publicKey),
    use: key.views.includes(2) ? ['inspector-card'] : ['attestation'],
    kinds: [],
    views: key.views,
    provinces: [],
    holder: 'vectors',
    notBefore: key.notBefore,
    notAfter: key.notAfter,
    ...(key.revoked === undefined ? {} : { revoked: key.revoked }),
  })),
}
