import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import type { PresentationVerdict } from 'shared-types/presentation-code/verification-input.ts'
import type { ClockReading } from '../gateway-client/clock.ts'
import { sm3 } from '../presentation/sm3-hash.ts'
import type { OfflineStock } from './trust-keeper.ts'

/** 没联网的核验: the phone's own verdict with when its list was issued (Unix seconds). */
export interface OfflineVerdict extends PresentationVerdict {
  readonly listIssuedAt?: number
}

/** For an inspector codes of both views are readable, for anyone else the public ones; never throws. */
export function offlineVerdict(
  text: string,
  inspector: boolean,
  stock: OfflineStock,
  { nowMs, uncertaintySeconds }: ClockReading,
): OfflineVerdict {
  const trustList = stock.state === 'ready' ? stock.trustList : undefined
  // time never lies before the newest document that was verified
  const nowSeconds = Math.max(nowMs / 1000, trustList?.issuedAt ?? 0)
  const verdict = verifyPresentationCode({
    text,
    nowSeconds,
    uncertaintySeconds,
    trustList,
    expectedViews: inspector ? [0, 1] : [0],
    sm3,
    verifySm2: stock.state === 'ready' ? stock.verifySm2 : () => false,
  })
  return trustList ? { ...verdict, listIssuedAt: trustList.issuedAt } : verdict
}
