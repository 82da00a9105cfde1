import type { SandboxProvince, SyntheticCertificate } from './certificate.ts'
import { backgroundCompanies } from './background-companies.ts'
import { backgroundPeople } from './background-people.ts'
import type { Company } from './company.ts'
import { OWNERS_COMPANY, personaCertificates, visitorCertificate } from './persona-certificates.ts'
import { PERSONAS } from './persona.ts'
import { createPopulation } from './population.ts'
import { createRandom } from './random.ts'

/** The world's seeds; a new one would give every background person another number. */
const seedOf = (province: SandboxProvince): number => (province === '33' ? 20_240_727 : 20_240_700 + Number(province))

/** A person whose phone number the province holds: a holder, a legal representative 法定代表人 or an agent 经办人. */
export interface RegisteredPerson {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
}

/** Everything one province holds. */
export interface ProvinceWorld {
  readonly certificates: readonly SyntheticCertificate[]
  readonly companies: readonly Company[]
  /** By identity number. */
  readonly people: ReadonlyMap<string, RegisteredPerson>
}

/** The synthetic world of a province: the same on every start but for the days that are counted from `today`. */
export function buildWorld(province: SandboxProvince, today: string): ProvinceWorld {
  const certificates = personaCertificates(today).filter((certificate) => certificate.authority.province === province)
  if (province === '31') certificates.push(visitorCertificate())
  const companies: Company[] = []
  if (OWNERS_COMPANY.authority.province === province) companies.push(OWNERS_COMPANY)
  const population = createPopulation(createRandom(seedOf(province)), today, province)
  const holdings = backgroundCompanies(population)
  companies.push(...holdings.map((holding) => holding.company))
  certificates.push(...holdings.flatMap((holding) => holding.certificates), ...backgroundPeople(population))
  return { certificates, companies, people: registerPeople(province, certificates, companies) }
}

function registerPeople(
  province: SandboxProvince,
  certificates: readonly SyntheticCertificate[],
  companies: readonly Company[],
): ReadonlyMap<string, RegisteredPerson> {
  const people = new Map<string, RegisteredPerson>()
  const register = (name: string, idNumber: string, phone: string): unknown =>
    people.set(idNumber, { name, idNumber, phone })
  for (const { holderCodeType, holderName, holderCode, details } of certificates) {
    if (holderCodeType === '111' && details.phone !== undefined) register(holderName, holderCode, details.phone)
  }
  for (const { legalRepresentative, phone } of companies) {
    register(legalRepresentative.name, legalRepresentative.idNumber, phone)
  }
  // Officers are no holders: the province's certificate system does not know them.
  for (const persona of PERSONAS) {
    if (persona.province === province && persona.officer === undefined) {
      register(persona.realName, persona.idNumber, persona.phone)
    }
  }
  return people
}
