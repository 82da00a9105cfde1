import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { anchorOf } from 'shared-types/presentation-code/hash-chain.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { RandomBytes } from '../platform/ports.ts'
import { readOfficialHost } from './official-host.ts'
import { askPresentation, type PresentationApiPorts } from './presentation-api.ts'
import type { ReadyCode, ReadySet } from './ready-code.ts'
import type { ReadyStore } from './ready-store.ts'
import { sm3 } from './sm3-hash.ts'

/** What making codes ready needs. */
export interface MakeReadyPorts extends PresentationApiPorts {
  readonly randomBytes: RandomBytes
  readonly store: ReadyStore
}

/** 备码: asks both views of a choice of certificates and keeps them for the account; nothing is kept unless both came. */
export type MakeReady = (
  account: string,
  certificateIds: readonly string[],
) => Promise<Result<ReadySet, GatewayFailure>>

/** The longest attestation: twelve hours of one-minute steps. */
const STEPS = 720
const SEED_LENGTH = 16
/** An anchor that was signed before (a lost answer) is answered by one more try with a fresh seed. */
const TRIES = 2
const VIEWS = ['public', 'inspection'] as const satisfies readonly PresentationView[]

/** Every request, first or renewal, has a fresh seed: two occasions cannot be linked, and no seed outlives its code. */
async function askCode(
  ports: MakeReadyPorts,
  view: PresentationView,
  certificateIds: readonly string[],
  triesLeft = TRIES,
): Promise<Result<ReadyCode, GatewayFailure>> {
  const drawn = await ports.randomBytes(SEED_LENGTH)
  if (!drawn.ok) return drawn
  const seed = drawn.value
  const anchor = encodeBase64url(anchorOf(sm3, seed, STEPS))
  const answer = await askPresentation(ports, { certificateIds: [...certificateIds], view, anchor, steps: STEPS })
  if (!answer.ok) {
    return answer.failure === 'anchor-used' && triesLeft > 1
      ? askCode(ports, view, certificateIds, triesLeft - 1)
      : answer
  }
  const { attestation, notBefore, steps } = answer.value
  // fewer steps may be granted: the chain from the seed to the signed anchor keeps its length all the same
  return succeed({ attestation, seed: encodeBase64url(seed), chainLength: STEPS, notBefore, steps })
}

/** Makes both views ready. Failures: those of the gateway, and a phone without random bytes. */
export function createMakeReady(ports: MakeReadyPorts): MakeReady {
  return async (account, certificateIds) => {
    const [host, ...codes] = await Promise.all([
      readOfficialHost(ports.gateway),
      ...VIEWS.map((view) => askCode(ports, view, certificateIds)),
    ])
    if (!host.ok) return host
    const [forPublic, inspection] = codes
    if (!forPublic || !inspection) return fail('answer-unreadable')
    if (!forPublic.ok) return forPublic
    if (!inspection.ok) return inspection
    const both = { public: forPublic.value, inspection: inspection.value }
    const set: ReadySet = { certificateIds, host: host.value, codes: both, shown: false }
    ports.store.keep(account, set)
    return succeed(set)
  }
}
