import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { isPresentable, proposeSet } from './propose-set.ts'
import type { ReadySet } from './ready-code.ts'

/** 亮哪几本: what was shown last, as long as all of it can still be shown; otherwise the proposal. */
export function chooseSet(kept: ReadySet | undefined, certificates: readonly OwnCertificate[]): readonly string[] {
  const presentable = certificates.filter(isPresentable).map(({ certificateId }) => certificateId)
  const keptIds = kept?.certificateIds ?? []
  const stillGood = keptIds.length > 0 && keptIds.every((id) => presentable.includes(id))
  return stillGood ? keptIds : proposeSet(certificates)
}
