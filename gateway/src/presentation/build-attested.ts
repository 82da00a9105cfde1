import type { Attested, AttestationView, AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { dayNumberOf } from 'shared-types/presentation-code/day-number.ts'
import { encodeAttested } from 'shared-types/presentation-code/encode-attested.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import type { ReleasedRecord } from '../release/released.ts'
import { entryFields, relationFields, type EntryField } from './entry-fields.ts'

/** One certificate to be put into a code: what the policy released of it for this view, and the shower's relation. */
export interface EntrySource {
  readonly kind: CertificateKind
  readonly released: ReleasedRecord
  readonly relation: Relation
  readonly authorisedUntil?: string
}

/** Members of an attestation apart from its entries. */
export type AttestedFrame = Omit<Attested, 'entries'>

const NOT_TOLD = 65_535
const NO_END = 0
/** Bytes of a code around its attested bytes: outer array 1, byte string head 3, signature 2 + 64, index 3, link 17. */
const CODE_OVERHEAD = 90

/** Budgets in bytes of the specification for whole codes: index is the number of entries. */
const BUDGETS: Readonly<Record<'public' | 'inspection', readonly number[]>> = {
  public: [0, 165, 270, 330, 400],
  inspection: [0, 250, 290, 330, 400],
}

/**
 * 背书内容: the attested bytes of a code. Entries stand by ascending kind; fields go in by need, turn by turn over the
 * entries, as long as the whole code keeps its byte budget. `Attested.entries` are in the order of `sources`, which
 * the caller has sorted by kind.
 */
export function buildAttested(frame: AttestedFrame, sources: readonly EntrySource[]): Uint8Array {
  const chosen = sources.map((source): EntryField[] => [...fixedFields(frame.view, source)])
  const waiting = sources.map((source) => [...entryFields(source.kind, source.released)])
  const budget = (frame.view === 0 ? BUDGETS.public : BUDGETS.inspection)[sources.length] ?? 0
  let bytes = encode(frame, sources, chosen)
  while (waiting.some((fields) => fields.length > 0)) {
    for (const [index, fields] of waiting.entries()) {
      const next = fields.shift()
      const entry = chosen[index]
      if (!next || !entry) continue
      entry.push(next)
      const attempt = encode(frame, sources, chosen)
      if (attempt.length + CODE_OVERHEAD <= budget) bytes = attempt
      else entry.pop()
    }
  }
  return bytes
}

function fixedFields(view: AttestationView, source: EntrySource): readonly EntryField[] {
  return view === 1 ? relationFields(source.relation, source.authorisedUntil) : []
}

function encode(
  frame: AttestedFrame,
  sources: readonly EntrySource[],
  chosen: readonly (readonly EntryField[])[],
): Uint8Array {
  const entries = sources.map((source, index): AttestedEntry => ({
    kind: source.kind,
    validToDay: validToDay(frame.view, source.released),
    fields: new Map((chosen[index] ?? []).toSorted(([one], [other]) => one - other)),
  }))
  return encodeAttested({ ...frame, entries })
}

/** The public view tells only that a certificate is valid now, so its end is "not told". */
function validToDay(view: AttestationView, released: ReleasedRecord): number {
  if (view === 0) return NOT_TOLD
  return released.validTo === undefined ? NO_END : (dayNumberOf(released.validTo) ?? NOT_TOLD)
}
