import type { CertificateState } from './certificate.ts'
import { addDays } from './days.ts'
import type { Random } from './random.ts'

/** 状态 of a background certificate: nineteen in twenty are valid. */
export function backgroundState(random: Random): CertificateState {
  const chance = random.next()
  if (chance < 0.95) return { status: 'VALID' }
  if (chance < 0.96) return { status: 'SUSPENDED', statusReason: 'administrative-penalty' }
  if (chance < 0.968) return { status: 'SUSPENDED', statusReason: 'annual-review-overdue' }
  if (chance < 0.976) return { status: 'EXPIRED' }
  if (chance < 0.984) return { status: 'REPLACED', statusReason: 'superseded' }
  if (chance < 0.992) return { status: 'CANCELLED', statusReason: 'holder-request' }
  if (chance < 0.996) return { status: 'WITHDRAWN', statusReason: 'conditions-no-longer-met' }
  return chance < 0.999 ? { status: 'REVOKED', statusReason: 'administrative-penalty' } : { status: 'UNKNOWN' }
}

/** A term of so many years that began in the years 2021 to 2026 and has not ended before 2027. */
export function backgroundTerm(
  random: Random,
  years: number,
): { readonly validFrom: string; readonly validTo: string } {
  const validFrom = addDays('2021-07-01', random.below(1_800))
  const year = Number(validFrom.slice(0, 4)) + years
  const sameDay = `${Math.max(year, 2027)}${validFrom.slice(4).replace('-02-29', '-02-28')}`
  return { validFrom, validTo: addDays(sameDay, -1) }
}
