import { INSPECTOR_CARD_KIND } from '../vocabulary/certificate-kinds.ts'
import {
  ANCHOR_LENGTH,
  LARGEST_FIELD,
  LARGEST_KEY_NUMBER,
  LARGEST_KIND,
  MOST_ENTRIES,
  MOST_ENTRIES_OF_A_KIND,
  MOST_FIELDS,
  MOST_STEPS,
  MOST_TEXT_POINTS,
  MOST_VALUE_BYTES,
  STEP_SECONDS,
} from './attestation-limits.ts'
import type { Attested, AttestedEntry, EntryValue } from './attestation.ts'
import { isCborInteger } from './cbor-value.ts'
import { codePoints, isForbiddenPoint, isNormalised } from './text-points.ts'

function isIntegerBetween(value: number, smallest: number, largest: number): boolean {
  return Number.isInteger(value) && value >= smallest && value <= largest
}

/**
 * The first member of an attestation 背书 that breaks the specification, as `name: what is wrong` without any value of
 * a field; undefined when all is in order. One rule book for writing (RangeError) and reading (`malformed`).
 */
export function attestedFault(attested: Attested): string | undefined {
  const { view, keyNumber, notBefore, steps, stateAt, anchor } = attested
  if (!isIntegerBetween(view, 0, 2)) return 'view: not 0, 1 or 2'
  if (!isIntegerBetween(keyNumber, 1, LARGEST_KEY_NUMBER)) return 'keyNumber: not 1 to 65535'
  if (!isCborInteger(notBefore)) return 'notBefore: not Unix seconds'
  if (notBefore % STEP_SECONDS !== 0) return 'notBefore: not on a whole minute'
  if (!isIntegerBetween(steps, 1, MOST_STEPS)) return 'steps: not 1 to 720'
  if (!isCborInteger(stateAt)) return 'stateAt: not Unix seconds'
  if (anchor.length !== ANCHOR_LENGTH) return `anchor: ${anchor.length} bytes instead of 16`
  return entriesFault(attested)
}

function entriesFault({ view, entries }: Attested): string | undefined {
  if (!isIntegerBetween(entries.length, 1, MOST_ENTRIES)) return `entries: ${entries.length}, not 1 to 4`
  if (view === 2 && entries.length !== 1) return 'entries: an inspector card has exactly one'
  let previous = 0
  let alike = 0
  for (const entry of entries) {
    if ((entry.kind === INSPECTOR_CARD_KIND) !== (view === 2))
      return 'entries: kind 20 stands in view 2, and nothing else'
    alike = entry.kind === previous ? alike + 1 : 1
    if (entry.kind < previous) return 'entries: kinds not ascending'
    if (alike > MOST_ENTRIES_OF_A_KIND) return 'entries: a kind more than twice'
    const fault = entryFault(entry)
    if (fault !== undefined) return fault
    previous = entry.kind
  }
  return undefined
}

function entryFault({ kind, validToDay, fields }: AttestedEntry): string | undefined {
  if (!isIntegerBetween(kind, 1, LARGEST_KIND)) return 'kind: not 1 to 255'
  if (!isCborInteger(validToDay)) return 'validToDay: not a number of days'
  if (fields.size > MOST_FIELDS) return `fields: ${fields.size}, more than 16`
  let fault: string | undefined
  fields.forEach((value, field) => {
    fault ??= fieldFault(field, value)
  })
  return fault
}

function fieldFault(field: number, value: EntryValue): string | undefined {
  if (!isIntegerBetween(field, 1, LARGEST_FIELD)) return 'fields: a number not 1 to 255'
  if (typeof value === 'number') return isCborInteger(value) ? undefined : `field ${field}: not an unsigned integer`
  if (typeof value === 'string') return textFault(field, value)
  return value.length > MOST_VALUE_BYTES ? `field ${field}: more than 32 bytes` : undefined
}

function textFault(field: number, text: string): string | undefined {
  const points = codePoints(text)
  if (!isIntegerBetween(points.length, 1, MOST_TEXT_POINTS)) return `field ${field}: not 1 to 64 code points`
  if (points.some(isForbiddenPoint)) return `field ${field}: a code point that no text may hold`
  return isNormalised(text) ? undefined : `field ${field}: not in normal form C`
}
