import type { CertificateStatus, StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { JsonObject } from '../server/exchange.ts'
import { photoOf } from '../synthetic/photo.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'

/** 证照状态 of this dialect. */
const STATE_CODES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '01',
  SUSPENDED: '02',
  WITHDRAWN: '03',
  CANCELLED: '04',
  EXPIRED: '05',
  REPLACED: '06',
  REVOKED: '07',
  UNKNOWN: '99',
}

/** 状态原因 of this dialect. */
const REASON_CODES: Readonly<Record<StatusReason, string>> = {
  'administrative-penalty': 'PENALTY',
  'annual-review-overdue': 'REVIEW',
  'credit-assessment-overdue': 'CREDIT',
  'holder-request': 'HOLDER',
  'conditions-no-longer-met': 'CONDITIONS',
  superseded: 'REPLACED',
  other: 'OTHER',
}

/** 性别代码, GB/T 2261.1-2003 (assumed for this dialect). */
const SEX_CODES = { male: '1', female: '2' } as const

type Read = (certificate: SyntheticCertificate) => string | undefined

/** Members of a cert beside its surface; undefined: no value, left out. */
const MEMBERS: Readonly<Record<string, Read>> = {
  certIdentifier: (certificate) => certificate.identifier,
  certificateTypeCode: (certificate) => certificate.typeCode,
  certificateNumber: (certificate) => certificate.number,
  certState: (certificate) => STATE_CODES[certificate.state.status],
  stateReason: ({ state }) => (state.statusReason === undefined ? undefined : REASON_CODES[state.statusReason]),
  issueDept: (certificate) => certificate.authority.name,
  issueDeptCode: (certificate) => certificate.authority.creditCode,
  certificateAreaCode: (certificate) => certificate.authority.division,
  certificateHolder: (certificate) => certificate.holderName,
  certificateHolderCode: (certificate) => certificate.holderCode,
  certificateHolderType: (certificate) => certificate.holderCodeType,
  certificateValidateStart: (certificate) => certificate.validFrom,
  certificateValidateEnd: (certificate) => certificate.validTo,
}

/** 照面 columns with the label that stands beside the value. */
const SURFACE: Readonly<Record<string, readonly [label: string, read: Read]>> = {
  sex: ['性别', ({ details }) => (details.sex === undefined ? undefined : SEX_CODES[details.sex])],
  birthDate: ['出生日期', ({ details }) => details.birthDay],
  address: ['住址', ({ details }) => details.address],
  mobile: ['手机号码', ({ details }) => details.phone],
  photo: ['照片', ({ details: { photoVariant } }) => (photoVariant === undefined ? undefined : photoOf(photoVariant))],
  qualification: ['从业资格类别', ({ details }) => details.categories?.join(';')],
  drivingLicenseClass: ['准驾车型', ({ details }) => details.drivingClass],
  creditLevel: ['诚信等级', ({ details }) => details.creditGrade],
  serviceUnit: ['服务单位', ({ details }) => details.employer],
  vehicleNo: ['车辆号牌', ({ details }) => details.plateNumber],
  plateColorCode: ['车牌颜色', ({ details }) => details.plateColor],
  vehicleType: ['车辆类型', ({ details }) => details.vehicleType],
  vin: ['车辆识别代号', ({ details }) => details.vin],
  ratedLoad: ['核定载质量', ({ details }) => details.tonnage],
  ratedSeats: ['核定载客人数', ({ details }) => details.seats],
  ownerName: ['业户名称', ({ details }) => details.companyName],
  ownerCode: ['统一社会信用代码', ({ details }) => details.companyCode],
  legalPerson: ['法定代表人', ({ details }) => details.legalRepresentative],
  transPermitNo: ['经营许可证号', ({ details }) => details.permitNumber],
  businessScope: ['经营范围', ({ details }) => details.scope?.join(';')],
  businessArea: ['经营区域', ({ details }) => details.operatingArea],
  annualReviewEnd: ['年审有效期至', ({ details }) => details.reviewedUntil],
}

/** Returned whether asked for or not. */
const ALWAYS = ['certIdentifier', 'certificateTypeCode', 'certState', 'certificateHolderCode', 'certificateHolderType']

/** Every column of the dialect: members of a cert and columns of its surface. */
export const ALL_COLUMNS: readonly string[] = [...Object.keys(MEMBERS), ...Object.keys(SURFACE)]

/** The cert of a certificate with the columns asked for; without `surface` when nothing of it is told. */
export function certOf(certificate: SyntheticCertificate, columns: readonly string[]): JsonObject {
  const members = Object.entries(MEMBERS).flatMap(([name, read]) => {
    const value = ALWAYS.includes(name) || columns.includes(name) ? read(certificate) : undefined
    return value === undefined ? [] : [[name, value] as const]
  })
  const surface = Object.entries(SURFACE).flatMap(([columnName, [name, read]]) => {
    const value = columns.includes(columnName) ? read(certificate) : undefined
    return value === undefined ? [] : [{ columnName, name, value }]
  })
  return { ...Object.fromEntries(members), ...(surface.length === 0 ? {} : { surface }) }
}
