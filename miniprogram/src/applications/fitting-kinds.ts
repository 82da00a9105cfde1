import type { ApplicationKind } from 'shared-types/contracts/application-kinds.ts'
import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { Relation } from 'shared-types/vocabulary/people.ts'
import { classOf } from '../certificates/group-certificates.ts'

/** Whose certificates an application may be about; a sole trader's 个体 licence and vehicles are the own ones. */
const RELATIONS_OF: Readonly<Record<ApplicationKind['applicant'], readonly Relation[]>> = {
  self: ['own'],
  company: ['company', 'agent', 'own'],
}

/** Whether the viewer runs a business: acts for a company, or has an own licence. */
function runsBusiness(certificates: readonly OwnCertificate[]): boolean {
  return certificates.some((one) => one.relation === 'company' || one.relation === 'agent' || isOwnLicence(one))
}

function isOwnLicence(certificate: OwnCertificate): boolean {
  return certificate.relation === 'own' && classOf(certificate) === 'licence'
}

/** 可以办这件事的证照: the viewer's certificates of this kind, province and side. */
export function fittingCertificates(
  { kind, province, applicant }: Pick<ApplicationKind, 'kind' | 'province' | 'applicant'>,
  certificates: readonly OwnCertificate[],
): readonly OwnCertificate[] {
  return certificates.filter(
    (one) => one.kind === kind && one.province === province && RELATIONS_OF[applicant].includes(one.relation),
  )
}

/** 一组事项: what can be done with one kind of certificate. */
export interface KindGroup {
  readonly kind: number
  readonly title: string
  readonly kinds: readonly ApplicationKind[]
}

/** 可办的事 of one person: about certificates that are there, and new ones; each group as the answer has it. */
export interface FittingKinds {
  readonly held: readonly KindGroup[]
  readonly fresh: readonly KindGroup[]
}

function groupsOf(kinds: readonly ApplicationKind[]): readonly KindGroup[] {
  const groups = new Map<number, { readonly title: string; readonly kinds: ApplicationKind[] }>()
  for (const one of kinds) {
    const group = groups.get(one.kind)
    if (group) group.kinds.push(one)
    else groups.set(one.kind, { title: one.title, kinds: [one] })
  }
  return [...groups].map(([kind, group]) => ({ kind, ...group }))
}

/** 挑出能办的: of one province; about a certificate only when there is one, for a company only when one acts for one. */
export function fittingKinds(
  kinds: readonly ApplicationKind[],
  certificates: readonly OwnCertificate[],
  province: string,
): FittingKinds {
  const here = kinds.filter((one) => one.province === province)
  const acts = runsBusiness(certificates)
  const allowed = here.filter(({ applicant }) => applicant === 'self' || acts)
  const about = allowed.filter((one) => one.needsCertificate && fittingCertificates(one, certificates).length > 0)
  return { held: groupsOf(about), fresh: groupsOf(allowed.filter(({ needsCertificate }) => !needsCertificate)) }
}

/** 省份: those that have something to apply for, each once, in the order of the answer. */
export function provincesOf(kinds: readonly ApplicationKind[]): readonly string[] {
  return [...new Set(kinds.map(({ province }) => province))]
}
