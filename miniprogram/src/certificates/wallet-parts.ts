import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'

/** 证照的几部分: the person's own, the companies', and what one shows for others 代为出示. */
export const WALLET_PARTS = ['own', 'authorised', 'company'] as const
export type WalletPart = (typeof WALLET_PARTS)[number]

const PART_OF: Readonly<Record<Relation, WalletPart>> = {
  own: 'own',
  authorised: 'authorised',
  company: 'company',
  agent: 'company',
}

/** As many fit on two screens; a longer wallet is looked at part by part (assumed). */
const MOST_AT_ONCE = 6

/** The part that a certificate belongs to. */
export function partOf({ relation }: Pick<OwnCertificate, 'relation'>): WalletPart {
  return PART_OF[relation]
}

/** Parts worth switching between: those that hold something, once the wallet is long; none when there is one only. */
export function partsToChoose(certificates: readonly OwnCertificate[]): readonly WalletPart[] {
  const held = WALLET_PARTS.filter((part) => certificates.some((one) => partOf(one) === part))
  return certificates.length > MOST_AT_ONCE && held.length > 1 ? held : []
}

/** The certificates on view: those of the chosen part, or all when there is nothing to choose. */
export function certificatesOnView(
  certificates: readonly OwnCertificate[],
  chosen: WalletPart | undefined,
): readonly OwnCertificate[] {
  const parts = partsToChoose(certificates)
  const part = parts.find((one) => one === chosen) ?? parts[0]
  return part === undefined ? certificates : certificates.filter((one) => partOf(one) === part)
}
