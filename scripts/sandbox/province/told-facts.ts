import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { JsonObject } from '../server/exchange.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import { photoOf } from '../synthetic/photo.ts'

const SEX_CODES = { male: '1', female: '2' } as const

/** How a province writes records, whatever its dialect: names of the members, codes of its lists. */
export interface WireLayout {
  readonly names: Readonly<Record<FactName, string>>
  readonly statuses: Readonly<Record<CertificateStatus, string>>
  readonly reasons: Readonly<Record<StatusReason, string>>
  readonly separator: ',' | ';'
  /** In the place of an end of validity that there is none. */
  readonly endless: string
  /** From the codes of the standards to the province's own. */
  readonly typeCodes?: Readonly<Record<string, string>>
  readonly plateColors?: Readonly<Record<string, string>>
}

type Told = (certificate: SyntheticCertificate, layout: WireLayout) => string | undefined

/** 照面事实: everything that can be told of a certificate; undefined: no value, left out. */
const FACTS = {
  identifier: (certificate) => certificate.identifier,
  typeCode: ({ typeCode }, { typeCodes }) => typeCodes?.[typeCode] ?? typeCode,
  status: ({ state }, { statuses }) => statuses[state.status],
  statusReason: ({ state }, { reasons }) =>
    state.statusReason === undefined ? undefined : reasons[state.statusReason],
  holderCode: (certificate) => certificate.holderCode,
  holderCodeType: (certificate) => certificate.holderCodeType,
  holderName: (certificate) => certificate.holderName,
  number: (certificate) => certificate.number,
  issuingAuthority: ({ authority }) => authority.name,
  issuerCode: ({ authority }) => authority.creditCode,
  issuingDivision: ({ authority }) => authority.division,
  validFrom: (certificate) => certificate.validFrom,
  validTo: ({ validTo }, { endless }) => validTo ?? endless,
  sex: ({ details }) => (details.sex === undefined ? undefined : SEX_CODES[details.sex]),
  birthDate: ({ details }) => details.birthDay,
  address: ({ details }) => details.address,
  phone: ({ details }) => details.phone,
  photo: ({ details: { photoVariant } }) => (photoVariant === undefined ? undefined : photoOf(photoVariant)),
  categories: ({ details }, { separator }) => details.categories?.join(separator),
  drivingClass: ({ details }) => details.drivingClass,
  creditGrade: ({ details }) => details.creditGrade,
  employer: ({ details }) => details.employer,
  plateNumber: ({ details }) => details.plateNumber,
  plateColor: ({ details: { plateColor } }, { plateColors }) =>
    plateColor === undefined ? undefined : (plateColors?.[plateColor] ?? plateColor),
  vehicleType: ({ details }) => details.vehicleType,
  vin: ({ details }) => details.vin,
  tonnage: ({ details }) => details.tonnage,
  seats: ({ details }) => details.seats,
  companyName: ({ details }) => details.companyName,
  creditCode: ({ details }) => details.companyCode,
  legalRepresentative: ({ details }) => details.legalRepresentative,
  permitNumber: ({ details }) => details.permitNumber,
  scope: ({ details }, { separator }) => details.scope?.join(separator),
  operatingArea: ({ details }) => details.operatingArea,
  reviewedUntil: ({ details }) => details.reviewedUntil,
} as const satisfies Readonly<Record<string, Told>>

export type FactName = keyof typeof FACTS

/** Told whether asked for or not. */
const ALWAYS: readonly FactName[] = ['identifier', 'typeCode', 'status', 'holderCode', 'holderCodeType']

/** Every member that a layout has. */
export function memberNames({ names }: WireLayout): readonly string[] {
  return Object.values(names)
}

/** The record of a certificate with the members asked for, by the layout. */
export function writeRecord(
  certificate: SyntheticCertificate,
  layout: WireLayout,
  wanted: readonly string[],
): JsonObject {
  const record: Record<string, string> = {}
  for (const [fact, told] of factEntries()) {
    const name = layout.names[fact]
    const value = ALWAYS.includes(fact) || wanted.includes(name) ? told(certificate, layout) : undefined
    if (value !== undefined) record[name] = value
  }
  return record
}

function factEntries(): readonly (readonly [FactName, Told])[] {
  const told: Readonly<Record<FactName, Told>> = FACTS
  return FACT_NAMES.map((fact) => [fact, told[fact]])
}

function isFactName(name: string): name is FactName {
  return Object.hasOwn(FACTS, name)
}

const FACT_NAMES: readonly FactName[] = Object.keys(FACTS).filter((name) => isFactName(name))
