import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import type { Company } from '../synthetic/company.ts'
import type { ProvinceDeps } from './province-dialect.ts'

/** Most records in one answer, in both dialects. */
export const MOST_RECORDS = 600

/** 法定代表人: the companies that a person represents; none is an empty list. */
export function companiesOf(deps: ProvinceDeps, idNumber: string): readonly Company[] {
  return deps.holdings.world.companies.filter((company) => company.legalRepresentative.idNumber === idNumber)
}

/** Sends a phone code to the number on record; `unknown`: no such person, or the name is another's. */
export async function sendPhoneCode(
  deps: ProvinceDeps,
  holder: { readonly name: string; readonly idNumber: string },
): Promise<{ readonly ticket: string } | 'unknown' | 'not-delivered'> {
  const person = deps.holdings.world.people.get(holder.idNumber)
  if (person === undefined || person.name !== holder.name) return 'unknown'
  const { ticket, digits } = deps.phoneCodes.create()
  return (await deps.deliverCode(person.phone, digits)) ? { ticket } : 'not-delivered'
}

/** The certificates as an answer tells them: under the fault `other-person` the first is somebody else's. */
export function toldCertificates(
  deps: ProvinceDeps,
  found: readonly SyntheticCertificate[],
): readonly SyntheticCertificate[] {
  const [first, ...others] = found
  if (first === undefined || !deps.faults.is('other-person')) return found
  return [deps.holdings.anotherThan(first), ...others]
}
