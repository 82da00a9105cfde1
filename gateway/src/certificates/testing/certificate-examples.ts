import { Sensitive } from '../../release/sensitive.ts'
import type { Certificate } from '../certificate.ts'

/** A synthetic freight qualification 从业资格证 of province 33, VALID; override what a test is about. */
export function exampleCertificate(overrides: Partial<Certificate> = {}): Certificate {
  const number = '33990019700101001X'
  return {
    kind: 7,
    typeCode: '11100000000019713D071',
    province: '33',
    status: 'VALID',
    asOf: Date.parse('2026-11-23T08:00:00Z'),
    stale: false,
    holderCodeType: '111',
    identifier: new Sensitive(`1.2.156.3005.2.11100000000019713D071.113399000000000000.${number}.001.0`),
    holderCode: new Sensitive(number),
    lastValidDay: '2029-08-01',
    values: {
      holderName: new Sensitive('林晓峰'),
      identityNumber: new Sensitive(number),
      number: new Sensitive(number),
      categories: new Sensitive(['02001']),
      drivingClass: new Sensitive('A2'),
      issuingDivision: new Sensitive('339900'),
      issuingAuthority: new Sensitive('示例市交通运输局'),
      validFrom: new Sensitive('2023-08-02'),
      validTo: new Sensitive('2029-08-01'),
    },
    ...overrides,
  }
}

/** A synthetic vehicle certificate 道路运输证 of a company, VALID. */
export function exampleVehicle(plateNumber: string, overrides: Partial<Certificate> = {}): Certificate {
  return exampleCertificate({
    kind: 5,
    typeCode: '11100000000019713D013',
    holderCodeType: '001',
    identifier: new Sensitive(`1.2.156.3005.2.11100000000019713D013.113399000000000000.${plateNumber}.001.0`),
    holderCode: new Sensitive('91339900MA0000001X'),
    lastValidDay: '2027-03-31',
    values: {
      plateNumber: new Sensitive(plateNumber),
      plateColor: new Sensitive(2),
      vehicleType: new Sensitive('Q11'),
      companyName: new Sensitive('示例省远山物流运输有限责任公司'),
      creditCode: new Sensitive('91339900MA0000001X'),
      permitNumber: new Sensitive('339900000001'),
      issuingDivision: new Sensitive('339900'),
      scope: new Sensitive(['02000']),
      validFrom: new Sensitive('2024-04-01'),
      validTo: new Sensitive('2027-03-31'),
    },
    ...overrides,
  })
}
