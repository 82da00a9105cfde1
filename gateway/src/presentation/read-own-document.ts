import { parseRoots } from 'shared-types/trust/parse-roots.ts'
import { parseTrustList } from 'shared-types/trust/parse-trust-list.ts'
import { isJsonObject } from 'shared-types/trust/read-members.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { SignedDocument } from './signed-document.ts'

/** The roots in a stored document; throws when the stored text is none: only this gateway writes there. */
export function readOwnRoots(document: SignedDocument): Roots {
  const json: unknown = JSON.parse(document.payload)
  const parsed = isJsonObject(json) ? parseRoots(json) : undefined
  if (parsed?.ok !== true) throw new Error('signed_documents: stored roots cannot be read')
  return parsed.value
}

/** The trust list in a stored document; throws as above. */
export function readOwnTrustList(document: SignedDocument): TrustList {
  const json: unknown = JSON.parse(document.payload)
  const parsed = isJsonObject(json) ? parseTrustList(json) : undefined
  if (parsed?.ok !== true) throw new Error('signed_documents: a stored trust list cannot be read')
  return parsed.value
}
