import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { backgroundTerm } from './background-state.ts'
import { issueVehicle, type VehicleSort } from './background-fleet.ts'
import type { SyntheticCertificate } from './certificate.ts'
import { issueLicence, type Company } from './company.ts'
import { makeCreditCode } from './credit-code.ts'
import { makeCompanyName, type CompanyTrade } from './names.ts'
import type { Population } from './population.ts'

/** One trade: how many companies, which licence, and vehicles between two numbers. */
interface TradePlan {
  readonly trade: CompanyTrade
  readonly count: number
  readonly kind: Extract<CertificateKind, 1 | 2 | 3 | 4>
  readonly scope: readonly string[]
  readonly sorts: readonly VehicleSort[]
  readonly fleet: readonly [least: number, most: number]
}

const PLANS: readonly TradePlan[] = [
  {
    trade: 'freight',
    count: 360,
    kind: 1,
    scope: ['02000'],
    sorts: ['tractor', 'trailer', 'trailer', 'lorry', 'van'],
    fleet: [1, 13],
  },
  { trade: 'freight', count: 1, kind: 1, scope: ['02000'], sorts: ['tractor', 'trailer'], fleet: [500, 500] },
  { trade: 'bus', count: 40, kind: 1, scope: ['01000'], sorts: ['bus'], fleet: [6, 18] },
  { trade: 'hazmat', count: 30, kind: 2, scope: ['03000'], sorts: ['tanker'], fleet: [4, 16] },
  { trade: 'taxi', count: 14, kind: 1, scope: ['09000'], sorts: ['taxi'], fleet: [20, 50] },
  { trade: 'platform', count: 6, kind: 3, scope: ['09000'], sorts: ['ride-hail'], fleet: [10, 30] },
  { trade: 'radioactive', count: 3, kind: 4, scope: ['03000'], sorts: ['lorry'], fleet: [2, 4] },
]

/** A background company together with the certificates that were issued to it. */
export interface CompanyHolding {
  readonly company: Company
  readonly certificates: readonly SyntheticCertificate[]
}

/** Every background company of province 33, from one vehicle to five hundred. */
export function backgroundCompanies(population: Population): readonly CompanyHolding[] {
  return PLANS.flatMap((plan) => Array.from({ length: plan.count }, () => makeHolding(population, plan)))
}

function makeHolding(population: Population, plan: TradePlan): CompanyHolding {
  const { random } = population
  const company = makeCompany(population, plan.trade)
  const term = backgroundTerm(random, plan.kind === 3 ? 5 : 10)
  const operatingArea = plan.kind === 3 ? `浙江省${company.authority.city}` : '浙江省'
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
    creditCode: makeCreditCode('91', '339900', `MA${String(100_000 + serial)}`),
    legalRepresentative: { name: head.name, idNumber: head.idNumber },
    address: head.address,
    phone: head.phone,
    authority: head.authority,
    permitNumber: population.certificateNumber(head.authority),
  }
}
