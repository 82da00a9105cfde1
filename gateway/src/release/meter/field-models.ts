import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { FieldValue } from '../policy-record.ts'
import {
  SAME_CATEGORIES,
  SAME_COUNTY,
  SAME_FIRST_CHARACTER,
  SAME_NAME,
  SAME_OPERATING_AREA,
  SAME_PROVINCE,
} from './crowd-shares.ts'

/** What a field says about a person; fields that say the same are counted once, by the one that says most. */
export type Trait =
  | 'name'
  | 'place'
  | 'residence'
  | 'birth'
  | 'sex'
  | 'issued'
  | 'ends'
  | 'reviewed'
  | 'qualification'
  | 'driving-class'
  | 'scope'
  | 'grade'
  | 'employer'
  | 'phone'
  | 'identifier'
  | 'vehicle'
  | 'vehicle-type'
  | 'plate-colour'
  | 'tonnage'
  | 'seats'

/** 字段模型: how a field narrows a crowd, told by what a treatment makes of specimen values. */
export interface FieldModel {
  readonly trait: Trait
  /** Values as they stand in certificates; what is left of the one that a treatment hides least counts. */
  readonly specimens: readonly FieldValue[]
  /** Share of the crowd that shows the same value when all of it is visible; 0: one person alone. */
  readonly whole: number
  /** Shares of partly visible values, by what is left of a specimen. */
  readonly partly?: Readonly<Record<string, number>>
}

const NOBODY_ELSE = 0
/** 1,500 working days of a six-year term; years within it (assumed). */
const DAY_OF_TERM = { whole: 1 / 1_500, partly: { '2026': 1 / 6 } } as const

const name: FieldModel = {
  trait: 'name',
  specimens: ['林晓峰', '阿卜杜拉·买买提'],
  whole: SAME_NAME,
  partly: { '林*': SAME_FIRST_CHARACTER, '阿*': SAME_FIRST_CHARACTER },
}
const some = (trait: Trait, specimen: FieldValue, whole: number): FieldModel => ({
  trait,
  specimens: [specimen],
  whole,
})
const identifier = (specimen: string): FieldModel => some('identifier', specimen, NOBODY_ELSE)

/** Modelled by kind below. */
type ByKind = 'operatingArea' | 'categories' | 'scope'
/** Counted by enumeration, or saying nothing beyond the state, which stands in every answer. */
type Untold = 'identityNumber' | 'validNow' | 'statusReason'

/** Models that are the same for every kind, of every other field; a share without a source is assumed. */
const MODELS = {
  holderName: name,
  companyName: name,
  legalRepresentative: name,
  // A number that is an identity number is counted by enumeration; what stands here is any other number of the document.
  number: identifier('330106000001'),
  creditCode: identifier('92330106MA2800001X'),
  permitNumber: identifier('330106000001'),
  photo: identifier('aGVsbG8='),
  vin: {
    trait: 'vehicle',
    specimens: ['LSVAU033372123456'],
    whole: NOBODY_ELSE,
    partly: { '***********123456': 1e-6 },
  },
  plateNumber: some('vehicle', '浙A12345', NOBODY_ELSE),
  plateColor: some('plate-colour', 2, 0.5),
  vehicleType: some('vehicle-type', 'H11', 0.2),
  tonnage: some('tonnage', 12.5, 0.1),
  seats: some('seats', 3, 0.3),
  phone: { trait: 'phone', specimens: ['13800001234'], whole: NOBODY_ELSE, partly: { '138****1234': 1 / 400_000 } },
  address: {
    trait: 'residence',
    specimens: ['浙江省杭州市西湖区文三路1号'],
    whole: NOBODY_ELSE,
    partly: { '浙江省杭州市西湖区****': SAME_COUNTY },
  },
  birthDate: { trait: 'birth', specimens: ['1990-01-01'], whole: 1 / 14_000, partly: { '1990': 1 / 40 } },
  sex: some('sex', '1', 0.5),
  issuingAuthority: some('place', '杭州市西湖区交通运输局', SAME_COUNTY),
  issuingDivision: { trait: 'place', specimens: ['330106'], whole: SAME_COUNTY, partly: { '33': SAME_PROVINCE } },
  drivingClass: some('driving-class', 'A2', 0.3),
  validFrom: { trait: 'issued', specimens: ['2026-08-02'], ...DAY_OF_TERM },
  validTo: { trait: 'ends', specimens: ['2026-08-01'], ...DAY_OF_TERM },
  reviewedUntil: { trait: 'reviewed', specimens: ['2026-05-31'], whole: 1 / 250, partly: { '2026': 0.5 } },
  creditGrade: some('grade', 'AAA', 0.4),
  employer: some('employer', '示例运输有限公司', 1 / 300_000),
} as const satisfies Readonly<Record<Exclude<CertificateField, ByKind | Untold>, FieldModel>>

function isModelled(field: CertificateField): field is keyof typeof MODELS {
  return field in MODELS
}

/**
 * The model of a field for a kind; `undefined` for one that tells nothing beyond what is always visible (`validNow`,
 * `statusReason`: the status stands in every answer) and for the identity number, which is counted by enumeration.
 */
export function fieldModel(field: CertificateField, kind: CertificateKind): FieldModel | undefined {
  if (field === 'operatingArea') return some('place', '浙江省杭州市', SAME_OPERATING_AREA[kind])
  if (field === 'categories') return some('qualification', ['02001'], SAME_CATEGORIES[kind])
  if (field === 'scope') return some('scope', ['02000'], 0.8)
  return isModelled(field) ? MODELS[field] : undefined
}
