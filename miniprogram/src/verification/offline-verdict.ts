import { attestationKey } from 'shared-types/presentation-code/attestation-key.ts'
import type { Sm3 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import type { PresentationVerdict } from 'shared-types/presentation-code/verification-input.ts'
import type { ClockReading } from '../gateway-client/clock.ts'
import type { Breathe } from '../presentation/slices.ts'
import { hashAhead } from './hash-ahead.ts'
import type { SeenCodeKeeper } from './seen-codes.ts'
import type { OfflineStock } from './trust-keeper.ts'

/** What a list says of one certificate in the code; undefined when it says nothing. */
export type ListedState = 'suspended' | 'ended' | 'right-ended' | undefined

/**
 * 没联网的核验: the phone's own verdict with when its lists were issued (Unix seconds), what the withdrawal list says of
 * each certificate, and whether the phone is too old to tell a signature.
 */
export interface OfflineVerdict extends PresentationVerdict {
  readonly listIssuedAt?: number
  readonly stateListIssuedAt?: number
  readonly listed?: readonly ListedState[]
  readonly phoneTooOld?: boolean
  /** 自己的码: shown by this very phone. */
  readonly own?: boolean
}

/** What it needs. */
export interface OfflineVerdictPorts {
  readonly sm3: Sm3
  readonly seen: SeenCodeKeeper
  readonly createBreathe: () => Breathe
  /** Whether this phone shows codes of an attestation itself. */
  readonly isOwn: (attestedBytes: Uint8Array) => boolean
}

/** Who verifies, with what, and when. */
export interface OfflineQuestion {
  readonly text: string
  readonly inspector: boolean
  readonly stock: OfflineStock
  readonly clock: ClockReading
}

const LISTED = [undefined, 'suspended', 'ended', 'right-ended'] as const

/** For an inspector codes of both views are readable, for anyone else the public ones; never throws. */
export function createOfflineVerdict(
  ports: OfflineVerdictPorts,
): (question: OfflineQuestion) => Promise<OfflineVerdict> {
  return async ({ text, inspector, stock, clock }) => {
    const ready = stock.state === 'ready' ? stock : undefined
    const sm3 = ready ? await hashAhead(ports.sm3, text, ready.trustList.hosts, ports.createBreathe()) : ports.sm3
    // the signature comes in one piece, so it gets a turn of its own
    await ports.createBreathe()()
    const withdrawals = ready?.withdrawals?.withdrawals
    const verdict = verifyPresentationCode({
      ...{ text, sm3, ...(inspector ? { seen: ports.seen, expectedViews: [0, 1] } : { expectedViews: [0] }) },
      nowSeconds: clock.nowMs / 1000,
      uncertaintySeconds: clock.uncertaintySeconds,
      trustList: ready?.trustList,
      verifySm2: ready?.verifySm2 ?? (() => false),
      ...(withdrawals ? { withdrawals } : {}),
    })
    const { code, attested, conclusion } = verdict
    // a post where codes come by is an officer's; anybody else may look at one code as often as they like
    if (inspector && code && conclusion !== 'fail') {
      ports.seen.accept(attestationKey(ports.sm3, code.attestedBytes), code.stepIndex)
    }
    const record = (attested && withdrawals?.find(attested.anchor)) ?? 0
    return {
      ...verdict,
      ...(ready ? { listIssuedAt: ready.trustList.issuedAt } : {}),
      ...(withdrawals ? { stateListIssuedAt: withdrawals.issuedAt } : {}),
      ...(attested ? { listed: attested.entries.map((_, index) => LISTED[(record >> (2 * index)) & 3]) } : {}),
      ...(stock.state === 'phone-too-old' ? { phoneTooOld: true } : {}),
      ...(code && ports.isOwn(code.attestedBytes) ? { own: true } : {}),
    }
  }
}
