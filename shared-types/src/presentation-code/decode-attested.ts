import type { Attested, AttestationView, AttestedEntry, EntryValue } from './attestation.ts'
import { ATTESTATION_VERSION } from './attestation-limits.ts'
import { attestedFault } from './attestation-shape.ts'
import { equalBytes } from './bytes.ts'
import { decodeCbor } from './cbor-reader.ts'
import { isCborArray, type CborArray, type CborValue } from './cbor-value.ts'
import { encodeAttested } from './encode-attested.ts'

/** Attested bytes read, or why not. */
export type DecodedAttested =
  | { readonly ok: true; readonly attested: Attested }
  | { readonly ok: false; readonly reason: 'malformed' | 'unsupported-version' }

const MALFORMED = { ok: false, reason: 'malformed' } as const

/**
 * Reads the attested bytes 背书. `unsupported-version`: a version number other than 1, whatever follows it;
 * `malformed`: anything else outside the specification, also bytes that would be written differently.
 */
export function decodeAttested(bytes: Uint8Array): DecodedAttested {
  const value = decodeCbor(bytes)
  if (!isCborArray(value) || typeof value[0] !== 'number') return MALFORMED
  if (value[0] !== ATTESTATION_VERSION) return { ok: false, reason: 'unsupported-version' }
  const attested = attestedOf(value)
  if (attested === undefined || attestedFault(attested) !== undefined) return MALFORMED
  return equalBytes(encodeAttested(attested), bytes) ? { ok: true, attested } : MALFORMED
}

function attestedOf(value: CborArray): Attested | undefined {
  const [, view, keyNumber, notBefore, steps, stateAt, anchor, list] = value
  if (value.length !== 8 || !isView(view) || typeof keyNumber !== 'number' || typeof notBefore !== 'number')
    return undefined
  if (typeof steps !== 'number' || typeof stateAt !== 'number' || !(anchor instanceof Uint8Array)) return undefined
  if (!isCborArray(list)) return undefined
  const entries = list.map(entryOf).filter((entry) => entry !== undefined)
  if (entries.length !== list.length) return undefined
  return { view, keyNumber, notBefore, steps, stateAt, anchor, entries }
}

function isView(value: CborValue | undefined): value is AttestationView {
  return value === 0 || value === 1 || value === 2
}

function entryOf(value: CborValue): AttestedEntry | undefined {
  if (!isCborArray(value) || value.length !== 3) return undefined
  const [kind, validToDay, map] = value
  if (typeof kind !== 'number' || typeof validToDay !== 'number' || !(map instanceof Map)) return undefined
  const fields = new Map<number, EntryValue>()
  map.forEach((item, field) => {
    if (isEntryValue(item)) fields.set(field, item)
  })
  return fields.size === map.size ? { kind, validToDay, fields } : undefined
}

function isEntryValue(value: CborValue): value is EntryValue {
  return typeof value === 'number' || typeof value === 'string' || value instanceof Uint8Array
}
