import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { isPresentable, proposeSet } from './propose-set.ts'
import { renewalDue, RENEW_ON_OPENING_SECONDS, type ReadySet } from './ready-code.ts'

/** 亮哪几本: what was shown last, as long as all of it can still be shown; otherwise the proposal. */
export function chooseSet(kept: ReadySet | undefined, certificates: readonly OwnCertificate[]): readonly string[] {
  const presentable = certificates.filter(isPresentable).map(({ certificateId }) => certificateId)
  const keptIds = kept?.certificateIds ?? []
  const stillGood = keptIds.length > 0 && keptIds.every((id) => presentable.includes(id))
  return stillGood ? keptIds : proposeSet(certificates)
}

/** 要不要现备: true when the kept codes are of other certificates, may have been seen, or end soon. */
export function freshNeeded(kept: ReadySet | undefined, chosen: readonly string[], nowSeconds: number): boolean {
  if (!kept || kept.shown || kept.certificateIds.length !== chosen.length) return true
  return (
    !kept.certificateIds.every((id) => chosen.includes(id)) || renewalDue(kept, nowSeconds, RENEW_ON_OPENING_SECONDS)
  )
}
