import type { VerifySm2 } from '../presentation-code/cryptography-callbacks.ts'
import { decodeUtf8 } from '../presentation-code/utf8.ts'
import { fail, succeed, type Result } from '../vocabulary/result.ts'
import { openEnvelope, type EnvelopeFailure } from './open-envelope.ts'
import { parseEnvelope } from './parse-envelope.ts'
import { parseRoots } from './parse-roots.ts'
import { isJsonObject, parseJson } from './read-members.ts'
import type { Roots } from './roots.ts'

/**
 * Why roots are not accepted; `wrong-number`: not the generation that follows; `same-version-other-bytes`: the generation
 * that is trusted already, saying something else, which is worth reporting: its keys signed two truths.
 */
export type RootsFailure = EnvelopeFailure | 'wrong-number' | 'same-version-other-bytes'

/**
 * Reads roots that are signed by their own keys, to their own threshold. That proves possession, not trust: the caller
 * must hold their keys already (built in), or choose to trust them on first contact.
 */
export function openSelfSignedRoots(envelope: unknown, verifySm2: VerifySm2): Result<Roots, EnvelopeFailure> {
  const decoded = parseEnvelope(envelope)
  const json = decoded === undefined ? undefined : parseJson(decodeUtf8(decoded.payload) ?? '')
  // The keys that must have signed stand in the payload itself, so here it has to be read before it is verified.
  const claimed: Result<Roots, 'malformed'> = isJsonObject(json) ? parseRoots(json) : fail('malformed')
  if (!claimed.ok) return claimed
  const { roots: keys, threshold } = claimed.value
  const opened = openEnvelope(envelope, { type: 'roots', keys, threshold, verifySm2 })
  return opened.ok ? claimed : opened
}

/**
 * 根密钥轮换, one step: from trusted roots n to n + 1, signed by the threshold of n's keys and by the threshold of its
 * own. Every failure of `RootsFailure`.
 */
export function nextRoots(trusted: Roots, envelope: unknown, verifySm2: VerifySm2): Result<Roots, RootsFailure> {
  const { roots: keys, threshold, n } = trusted
  const opened = openEnvelope(envelope, { type: 'roots', keys, threshold, verifySm2 })
  if (!opened.ok) return opened
  const next = openSelfSignedRoots(envelope, verifySm2)
  if (!next.ok) return next
  if (next.value.n === n + 1) return next
  const contradicts = next.value.n === n && JSON.stringify(next.value) !== JSON.stringify(inOrder(trusted))
  return fail(contradicts ? 'same-version-other-bytes' : 'wrong-number')
}

/** Walks from trusted roots n over the envelopes of n + 1, n + 2, …; the first that is refused ends the walk. */
export function walkRoots(
  trusted: Roots,
  envelopes: readonly unknown[],
  verifySm2: VerifySm2,
): Result<Roots, RootsFailure> {
  let reached = trusted
  for (const envelope of envelopes) {
    const next = nextRoots(reached, envelope, verifySm2)
    if (!next.ok) return next
    reached = next.value
  }
  return succeed(reached)
}

/** Members in the order in which roots are parsed, so that equal roots have equal texts. */
function inOrder({ n, roots, threshold, listKeys }: Roots): Roots {
  return {
    n,
    roots: roots.map(({ keyId, publicKey }) => ({ keyId, publicKey })),
    threshold,
    listKeys: listKeys.map(({ keyId, publicKey, notBefore, notAfter }) => ({ keyId, publicKey, notBefore, notAfter })),
  }
}
