import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { ANCHOR_PREFIX_LENGTH } from 'shared-types/trust/withdrawal-list.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { RunningCode } from '../presentation/running-code.ts'
import type { RunningCertificateTable, RunningCodeEntryTable } from './tables/withdrawal-tables.ts'

/** Context under which the first bytes of an anchor are sealed. */
export const ANCHOR_PREFIX = 'running_code_entries.anchor_prefix'
/** Context of the keyed hash, and of the seal, of a certificate's identifier. */
export const CERTIFICATE = 'running_certificates.identifier'

/** The rows of a code's entries; a code without certificates, an inspector's card, has one that names none. */
export function entryRows(
  sealer: FieldSealer,
  hasher: LookupHasher,
  code: RunningCode,
  anchorHash: string,
): readonly RunningCodeEntryTable[] {
  const prefix = encodeBase64url(code.anchor.subarray(0, ANCHOR_PREFIX_LENGTH))
  const sealedPrefix = sealer.seal(ANCHOR_PREFIX, prefix)
  const row = { anchor_hash: anchorHash, sealed_prefix: sealedPrefix, ends_at: code.endsAt }
  if (code.entries.length === 0)
    return [{ ...row, entry_index: 0, certificate_hash: '', delegation_id: '', agent_id: '' }]
  return code.entries.map((entry, index) => ({
    ...row,
    entry_index: index,
    certificate_hash: hasher.hash(CERTIFICATE, entry.identifier.reveal()),
    delegation_id: entry.delegationId ?? '',
    agent_id: entry.agentId ?? '',
  }))
}

/** The rows of its certificates, each once; confirmed VALID at the moment of signing. */
export function certificateRows(
  sealer: FieldSealer,
  hasher: LookupHasher,
  code: RunningCode,
): readonly RunningCertificateTable[] {
  const rows = code.entries.map(({ identifier, province }) => ({
    certificate_hash: hasher.hash(CERTIFICATE, identifier.reveal()),
    sealed_identifier: sealer.seal(CERTIFICATE, identifier.reveal()),
    province,
    ends_at: code.endsAt,
    province_state: 0,
    ministry_state: 0,
    asked_at: code.signedAt,
    unanswered_since: 0,
  }))
  return Array.from(new Map(rows.map((row) => [row.certificate_hash, row])).values())
}
