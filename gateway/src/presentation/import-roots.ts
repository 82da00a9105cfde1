import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { decodeUtf8 } from 'shared-types/presentation-code/utf8.ts'
import { parseEnvelope, type DecodedEnvelope } from 'shared-types/trust/parse-envelope.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import { nextRoots, openSelfSignedRoots, type RootsFailure } from 'shared-types/trust/walk-roots.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { KeyRing } from '../cryptography/key-ring.ts'
import { verifySm2 } from '../cryptography/sm2-signature.ts'
import { readOwnRoots } from './read-own-document.ts'
import type { SignedDocument, SignedDocumentStore } from './signed-document.ts'

/**
 * Why roots from a ceremony are not taken in. `same-version-other-bytes`: this generation is stored with another content;
 * `no-own-list-key`: none of its list keys is held here and valid, so that no trust list could be signed;
 * `list-key-too-long`: a list key for more than 90 days.
 */
export type ImportRootsFailure = RootsFailure | 'same-version-other-bytes' | 'no-own-list-key' | 'list-key-too-long'

/** What an import did. */
export interface ImportedRoots {
  readonly state: 'imported' | 'present'
  readonly roots: Roots
}

/** 导入根: takes in a generation that was signed offline, after verifying it as a reader does. */
export type ImportRoots = (envelope: unknown) => Promise<Result<ImportedRoots, ImportRootsFailure>>

/** List keys live 90 days (presentation-code, signed documents). */
const LONGEST_LIST_KEY_SECONDS = 90 * 86_400

export function createImportRoots(deps: {
  readonly documents: SignedDocumentStore
  readonly keyRing: Pick<KeyRing, 'listSigners'>
  readonly now: () => number
}): ImportRoots {
  return async (envelope) => {
    const decoded = parseEnvelope(envelope)
    const claimed = openSelfSignedRoots(envelope, verifySm2)
    if (decoded === undefined) return fail('malformed')
    if (!claimed.ok) return claimed
    const nowSeconds = Math.floor(deps.now() / 1000)
    const document = documentOf(decoded, claimed.value, nowSeconds)
    const known = await deps.documents.find('roots', claimed.value.n)
    if (known !== undefined) {
      if (known.payload !== document.payload) return fail('same-version-other-bytes')
      return succeed({ state: 'present', roots: claimed.value })
    }
    const followed = follow(await deps.documents.newest('roots'), envelope, claimed.value)
    if (!followed.ok) return followed
    const { listKeys } = followed.value
    if (listKeys.some((key) => key.notAfter - key.notBefore > LONGEST_LIST_KEY_SECONDS))
      return fail('list-key-too-long')
    const held = new Set(deps.keyRing.listSigners(nowSeconds).map((signer) => encodeBase64url(signer.publicKey)))
    if (!listKeys.some((key) => held.has(key.publicKey) && key.notAfter > nowSeconds)) return fail('no-own-list-key')
    const added = await deps.documents.add(document)
    if (added === 'other-bytes') return fail('same-version-other-bytes')
    return succeed({ state: added === 'added' ? 'imported' : 'present', roots: followed.value })
  }
}

/** The first generation is trusted because the administrator brings it; every later one because the last one says so. */
function follow(newest: SignedDocument | undefined, envelope: unknown, claimed: Roots): Result<Roots, RootsFailure> {
  if (newest !== undefined) return nextRoots(readOwnRoots(newest), envelope, verifySm2)
  return claimed.n === 1 ? succeed(claimed) : fail('wrong-number')
}

function documentOf({ payload, signatures }: DecodedEnvelope, { n }: Roots, issuedAt: number): SignedDocument {
  const envelope = {
    payload: encodeBase64url(payload),
    signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature: encodeBase64url(signature) })),
  }
  const text = decodeUtf8(payload) ?? ''
  return { type: 'roots', version: n, payload: text, envelope: JSON.stringify(envelope), issuedAt }
}
