import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { isTractorType } from 'shared-types/vocabulary/vehicle-types.ts'
import { classOf } from '../certificates/group-certificates.ts'

/** A code holds at most four certificates, each kind at most twice (presentation code RTC1). */
export const MOST_CERTIFICATES = 4
const MOST_OF_A_KIND = 2

/** 可以亮: only what an upstream confirms valid is ever signed. */
export function isPresentable(certificate: Pick<OwnCertificate, 'status'>): boolean {
  return certificate.status === 'VALID'
}

/** 挂车: its plate ends in 挂 (GA 36). */
export function isTrailer({ plateNumber }: Pick<OwnCertificate, 'plateNumber'>): boolean {
  return plateNumber?.endsWith('挂') ?? false
}

function isTractor({ vehicleType }: OwnCertificate): boolean {
  return vehicleType !== undefined && isTractorType(vehicleType)
}

/**
 * 建议亮哪几本: a driver's own qualification with the vehicle that goes with it, and a trailer behind a tractor; an
 * authorised vehicle before an own one. Somebody without a qualification shows the licence. Empty when nothing is valid.
 */
export function proposeSet(certificates: readonly OwnCertificate[]): readonly string[] {
  const valid = certificates.filter(isPresentable)
  const qualification = valid.find((one) => one.relation === 'own' && classOf(one) === 'practitioner')
  if (!qualification) {
    const alone = valid.find((one) => classOf(one) === 'licence') ?? valid[0]
    return alone ? [alone.certificateId] : []
  }
  const vehicles = valid.filter(
    (one) => classOf(one) === 'vehicle' && (one.relation === 'own' || one.relation === 'authorised'),
  )
  const ordered = [...vehicles].sort((one, other) => rank(one) - rank(other))
  const trailer = ordered.find(isTrailer)
  const driven = ordered.filter((one) => !isTrailer(one))
  const vehicle = (trailer && driven.find(isTractor)) ?? driven[0]
  const behind = vehicle && isTractor(vehicle) ? trailer : undefined
  return [qualification, vehicle, behind].flatMap((one) => (one ? [one.certificateId] : []))
}

function rank({ relation }: OwnCertificate): number {
  return relation === 'authorised' ? 0 : 1
}

/** Why a certificate cannot join the chosen ones. */
export type CannotJoin = 'full' | 'kind-twice' | 'not-presentable'

/** 能不能加: undefined when it can join. */
export function cannotJoin(chosen: readonly OwnCertificate[], candidate: OwnCertificate): CannotJoin | undefined {
  if (!isPresentable(candidate)) return 'not-presentable'
  if (chosen.length >= MOST_CERTIFICATES) return 'full'
  return chosen.filter(({ kind }) => kind === candidate.kind).length >= MOST_OF_A_KIND ? 'kind-twice' : undefined
}
