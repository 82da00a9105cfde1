import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { Asked } from '../gateway-client/failures.ts'
import type { RandomBytes } from '../platform/ports.ts'
import { MOST_STEPS } from './plan-stock.ts'
import { askPresentation, type PresentationApiPorts } from './presentation-api.ts'
import type { CodeSpan, ReadyCode } from './ready-code.ts'
import { chainLinksInSlices, type Breathe } from './slices.ts'
import { sm3 } from './sm3-hash.ts'

/** What making one stretch needs. */
export interface MakeSpanPorts extends PresentationApiPorts {
  readonly randomBytes: RandomBytes
  /** A fresh one for each piece of work. */
  readonly createBreathe: () => Breathe
}

/** Which certificates, and from when in Unix seconds; undefined from the present minute on. */
export interface SpanWish {
  readonly certificateIds: readonly string[]
  readonly notBefore: number | undefined
}

/** 备一段码: asks both views; there is no stretch unless both came. */
export type MakeSpan = (wish: SpanWish) => Promise<Asked<CodeSpan>>

const SEED_LENGTH = 16
/** An anchor that was signed before (a lost answer) is answered by one more try with a fresh seed. */
const TRIES = 2

/** Every request, first or renewal, has a fresh seed: two occasions cannot be linked, and no seed outlives its code. */
async function askCode(
  ports: MakeSpanPorts,
  view: PresentationView,
  { certificateIds, notBefore: wanted }: SpanWish,
  triesLeft = TRIES,
): Promise<Asked<ReadyCode>> {
  const drawn = await ports.randomBytes(SEED_LENGTH)
  if (!drawn.ok) return drawn
  const seed = drawn.value
  const { anchor } = await chainLinksInSlices(sm3, seed, MOST_STEPS, ports.createBreathe())
  const answer = await askPresentation(ports, {
    ...{ certificateIds: [...certificateIds], view, anchor: encodeBase64url(anchor), steps: MOST_STEPS },
    ...(wanted === undefined ? {} : { notBefore: wanted }),
  })
  if (!answer.ok) {
    return answer.failure === 'anchor-used' && triesLeft > 1
      ? askCode(ports, view, { certificateIds, notBefore: wanted }, triesLeft - 1)
      : answer
  }
  const { attestation, notBefore, steps } = answer.value
  // fewer steps may be granted: the chain from the seed to the signed anchor keeps its length all the same
  const code = { attestation, seed: encodeBase64url(seed), chainLength: MOST_STEPS, notBefore, steps }
  return { ok: true, value: code }
}

/** Makes it. Failures: those of the gateway, and a phone without random bytes. */
export function createMakeSpan(ports: MakeSpanPorts): MakeSpan {
  return async (wish) => {
    const [forPublic, inspection] = await Promise.all([
      askCode(ports, 'public', wish),
      askCode(ports, 'inspection', wish),
    ])
    if (!forPublic.ok) return forPublic
    if (!inspection.ok) return inspection
    const madeAt = Math.floor(ports.clock.read().nowMs / 1000)
    return { ok: true, value: { public: forPublic.value, inspection: inspection.value, madeAt, shown: false } }
  }
}
