import type { Attested } from './attestation.ts'
import { ATTESTATION_VERSION } from './attestation-limits.ts'
import { attestedFault } from './attestation-shape.ts'
import { encodeCbor } from './cbor-writer.ts'

/**
 * The bytes of an attestation 背书 that the gateway signs. Throws RangeError naming the member when it breaks the
 * specification (entries out of kind order, a text of 65 code points, a start that is not on a minute, …).
 */
export function encodeAttested(attested: Attested): Uint8Array {
  const fault = attestedFault(attested)
  if (fault !== undefined) throw new RangeError(fault)
  return encodeCbor([
    ATTESTATION_VERSION,
    attested.view,
    attested.keyNumber,
    attested.notBefore,
    attested.steps,
    attested.stateAt,
    attested.anchor,
    attested.entries.map((entry) => [entry.kind, entry.validToDay, entry.fields]),
  ])
}
