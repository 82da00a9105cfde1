import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { MOST_VOUCHERS } from 'shared-types/vocabulary/voucher-words.ts'
import { classOf } from '../certificates/group-certificates.ts'

/** 能打印的车: vehicle certificates that are one's own or a company's and valid now. */
export function printableVehicles(certificates: readonly OwnCertificate[]): readonly OwnCertificate[] {
  return certificates.filter(
    (one) => classOf(one) === 'vehicle' && one.relation !== 'authorised' && one.status === 'VALID',
  )
}

/** A file holds two hundred vehicles: a larger fleet is printed in parts. */
export function partsOfFleet(vehicles: readonly OwnCertificate[]): readonly (readonly OwnCertificate[])[] {
  const count = Math.ceil(vehicles.length / MOST_VOUCHERS)
  return Array.from({ length: count }, (_, part) => vehicles.slice(part * MOST_VOUCHERS, (part + 1) * MOST_VOUCHERS))
}
