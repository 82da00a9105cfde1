import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { certificateKindFacts, type CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { FieldValue, PolicyRecord } from '../policy-record.ts'
import { Sensitive } from '../sensitive.ts'

/** Synthetic number of the unallocated region 339900. */
export const SYNTHETIC_NUMBER = '339900199001011236'

const VALUES: { readonly [F in CertificateField]?: FieldValue } = {
  holderName: '林晓峰',
  identityNumber: SYNTHETIC_NUMBER,
  number: SYNTHETIC_NUMBER,
  phone: '13800001234',
  address: '浙江省杭州市西湖区文三路1号',
  photo: 'aGVsbG8=',
  birthDate: '1990-01-01',
  sex: '1',
  plateNumber: '浙A12345',
  plateColor: 2,
  vehicleType: 'H11',
  vin: 'LSVAU033372123456',
  tonnage: 12.5,
  seats: 3,
  companyName: '示例运输有限公司',
  creditCode: '91330105MA2800001X',
  legalRepresentative: '王芳',
  permitNumber: '330106000001',
  issuingAuthority: '杭州市西湖区交通运输局',
  issuingDivision: '330106',
  categories: ['02001', '03001'],
  drivingClass: 'A2',
  scope: ['02000'],
  operatingArea: '杭州市',
  validFrom: '2023-08-02',
  validTo: '2029-08-01',
  reviewedUntil: '2027-05-31',
  creditGrade: 'AAA',
  employer: '示例运输有限公司',
}

/** A record with a value in every field that an upstream can fill, so that nothing is absent for want of a value. */
export function fullRecord(
  kind: CertificateKind,
  holderCodeType: string,
  changed: { readonly [F in CertificateField]?: FieldValue } = {},
  rest: Partial<PolicyRecord> = {},
): PolicyRecord {
  const values = Object.fromEntries(
    Object.entries({ ...VALUES, ...changed }).map(([field, value]) => [field, new Sensitive<FieldValue>(value)]),
  )
  return {
    kind,
    typeCode: certificateKindFacts(kind)?.typeCode ?? '',
    province: '33',
    status: 'VALID',
    statusReason: 'other',
    asOf: Date.UTC(2026, 7, 1),
    stale: false,
    holderCodeType,
    values,
    ...rest,
  }
}
