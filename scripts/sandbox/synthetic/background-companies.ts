import { backgroundTerm } from './background-state.ts'
import { issueVehicle } from './background-fleet.ts'
import type { SyntheticCertificate } from './certificate.ts'
import { issueLicence, type Company } from './company.ts'
import { makeCreditCode } from './credit-code.ts'
import { syntheticRegion } from './identity-number.ts'
import { makeCompanyName, type CompanyTrade } from './names.ts'
import type { Population } from './population.ts'
import { tradePlansOf, type TradePlan } from './trade-plans.ts'

/** A background company together with the certificates that were issued to it. */
export interface CompanyHolding {
  readonly company: Company
  readonly certificates: readonly SyntheticCertificate[]
}

/** Every background company of the population's province. */
export function backgroundCompanies(population: Population): readonly CompanyHolding[] {
  return tradePlansOf(population.facts.province).flatMap((plan) =>
    Array.from({ length: plan.count }, () => makeHolding(population, plan)),
  )
}

function makeHolding(population: Population, plan: TradePlan): CompanyHolding {
  const { random } = population
  const company = makeCompany(population, plan.trade)
  const term = backgroundTerm(random, plan.kind === 3 ? 5 : 10)
  const { name: province } = population.facts
  const operatingArea = plan.kind === 3 ? province + company.authority.city : province
  const licence = issueLicence(company, { kind: plan.kind, scope: plan.scope, operatingArea, ...term })
  const holder = {
    authority: company.authority,
    name: company.name,
    code: company.creditCode,
    codeType: '001',
    address: company.address,
    companyName: company.name,
    permitNumber: company.permitNumber,
    scope: plan.scope,
  } as const
  const [least, most] = plan.fleet
  const size = least + random.below(most - least + 1)
  const vehicles = Array.from({ length: size }, () => issueVehicle(population, holder, random.pick(plan.sorts)))
  return { company, certificates: [licence, ...vehicles] }
}

function makeCompany(population: Population, trade: CompanyTrade): Company {
  const head = population.person()
  const serial = population.serial('company')
  return {
    name: makeCompanyName(population.random, head.authority.city, trade),
    // MA000001 is the owner's company.
    creditCode: makeCreditCode('91', syntheticRegion(population.facts.province), `MA${String(100_000 + serial)}`),
    legalRepresentative: { name: head.name, idNumber: head.idNumber },
    address: head.address,
    phone: head.phone,
    authority: head.authority,
    permitNumber: population.certificateNumber(head.authority),
  }
}
