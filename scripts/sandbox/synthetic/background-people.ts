import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import { issueVehicle } from './background-fleet.ts'
import { backgroundState, backgroundTerm } from './background-state.ts'
import {
  issueCertificate,
  type CertificateDetails,
  type SandboxProvince,
  type SyntheticCertificate,
} from './certificate.ts'
import { PHOTO_VARIANTS } from './photo.ts'
import type { Person, Population } from './population.ts'

/** 从业资格类别 of JT/T 697.7-2014, with the driving class that goes with them. */
const QUALIFICATIONS = [
  { categories: ['02001'], drivingClass: 'A2' },
  { categories: ['02001'], drivingClass: 'B2' },
  { categories: ['01001'], drivingClass: 'A1' },
  { categories: ['01001', '02001'], drivingClass: 'A1A2' },
  { categories: ['02001', '03001'], drivingClass: 'A2' },
  { categories: ['03003'] },
] as const
const CREDIT_GRADES = ['AAA', 'AAA', 'AA', 'AA', 'A', 'B']

/** How many people of each calling. */
const SMALL = { freightDrivers: 8, taxiDrivers: 2, rideHailDrivers: 2, soleTraders: 2 }
const COUNTS: Readonly<Partial<Record<SandboxProvince, typeof SMALL>>> = {
  '33': { freightDrivers: 3_250, taxiDrivers: 480, rideHailDrivers: 560, soleTraders: 150 },
  '51': { freightDrivers: 120, taxiDrivers: 24, rideHailDrivers: 36, soleTraders: 8 },
}

/** Practitioners, ride-hail owners and sole traders of the population's province. */
export function backgroundPeople(population: Population): readonly SyntheticCertificate[] {
  const counts = COUNTS[population.facts.province] ?? SMALL
  const times = (count: number, make: () => readonly SyntheticCertificate[]): readonly SyntheticCertificate[] =>
    Array.from({ length: count }, make).flat()
  return [
    ...times(counts.freightDrivers, () => [practitioner(population, population.person(), 7)]),
    ...times(counts.taxiDrivers, () => [practitioner(population, population.person(), 8)]),
    ...times(counts.rideHailDrivers, () => rideHailDriver(population)),
    ...times(counts.soleTraders, () => soleTrader(population)),
  ]
}

function practitioner(
  population: Population,
  person: Person,
  kind: Extract<CertificateKind, 7 | 8 | 9>,
): SyntheticCertificate {
  const { random } = population
  return issueCertificate({
    kind,
    authority: person.authority,
    number: person.idNumber,
    holderName: person.name,
    holderCode: person.idNumber,
    holderCodeType: '111',
    ...backgroundTerm(random, kind === 7 ? 6 : 3),
    state: backgroundState(random),
    details: {
      ...qualificationOf(population, person, kind),
      sex: person.sex,
      birthDay: person.birthDay,
      address: person.address,
      phone: person.phone,
      // The lowest bit is long hair.
      photoVariant: random.below(PHOTO_VARIANTS / 2) * 2 + (person.sex === 'female' ? 1 : 0),
      creditGrade: random.pick(CREDIT_GRADES),
    },
  })
}

function qualificationOf(population: Population, person: Person, kind: 7 | 8 | 9): CertificateDetails {
  if (kind === 7) return population.random.pick(QUALIFICATIONS)
  const operatingArea = population.facts.name + person.authority.city
  return { categories: [kind === 8 ? '09002' : '09003'], drivingClass: 'C1', operatingArea }
}

/** 网约车: the driver's certificate and the vehicle's, to the same person. */
function rideHailDriver(population: Population): readonly SyntheticCertificate[] {
  const person = population.person()
  const { name, authority, address } = person
  const holder = { authority, name, code: person.idNumber, codeType: '111', address, companyName: name } as const
  return [practitioner(population, person, 9), issueVehicle(population, holder, 'ride-hail')]
}

/** 个体: licence, lorry and qualification of one person, all under the identity number. */
function soleTrader(population: Population): readonly SyntheticCertificate[] {
  const person = population.person()
  const { name, authority, address } = person
  const permitNumber = population.certificateNumber(authority)
  const companyName = `${authority.city}沙箱区${name}货运部`
  const scope = ['02000']
  const licence = issueCertificate({
    kind: 1,
    authority,
    number: permitNumber,
    holderName: name,
    holderCode: person.idNumber,
    holderCodeType: '111',
    ...backgroundTerm(population.random, 10),
    details: {
      address,
      phone: person.phone,
      companyName,
      companyCode: person.idNumber,
      legalRepresentative: name,
      permitNumber,
      scope,
      operatingArea: population.facts.name,
    },
  })
  const holder = {
    authority,
    name,
    code: person.idNumber,
    codeType: '111',
    address,
    companyName,
    permitNumber,
    scope,
  } as const
  return [licence, issueVehicle(population, holder, 'lorry'), practitioner(population, person, 7)]
}
