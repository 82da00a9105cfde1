import { authoritiesOf } from './authorities.ts'
import { issueCertificate, type CertificateDetails, type SyntheticCertificate } from './certificate.ts'
import { issueLicence, type Company } from './company.ts'
import { makeCreditCode } from './credit-code.ts'
import { addDays } from './days.ts'
import { fleetOf } from './persona-fleet.ts'
import { personaNamed, type Persona } from './persona.ts'
import { entryAt } from './random.ts'
import { makePlate, makeVin, PLATE_COLORS } from './vehicle-numbers.ts'

const OWNER = personaNamed('owner')

/** The company of the persona `owner`. */
export const OWNERS_COMPANY: Company = {
  name: '示例运输有限公司',
  creditCode: makeCreditCode('91', '339900', 'MA000001'),
  legalRepresentative: { name: OWNER.realName, idNumber: OWNER.idNumber },
  address: '浙江省杭州市沙箱区示例路66号',
  phone: OWNER.phone,
  authority: authoritiesOf('33')[0],
  permitNumber: '330100900001',
}

/** Personal part of a certificate of a persona. */
function personalDetails(persona: Persona, photoVariant: number): CertificateDetails {
  const { sex, birthDay, address, phone } = persona
  return { sex, birthDay, address, phone, photoVariant }
}

interface QualificationTerms {
  readonly kind: 7 | 9
  readonly photoVariant: number
  readonly validTo: string
  readonly details: CertificateDetails
}

function issueQualification(name: string, terms: QualificationTerms): SyntheticCertificate {
  const persona = personaNamed(name)
  return issueCertificate({
    kind: terms.kind,
    authority: authoritiesOf(persona.province)[0],
    number: persona.idNumber,
    holderName: persona.realName,
    holderCode: persona.idNumber,
    holderCodeType: '111',
    validFrom: '2024-05-01',
    validTo: terms.validTo,
    persona: name,
    details: { ...personalDetails(persona, terms.photoVariant), ...terms.details },
  })
}

/** 个体工商户: licence and lorry of a natural person, whose identity number is holder code and company code alike. */
function soleTrade(today: string): readonly SyntheticCertificate[] {
  const person = personaNamed('soletrader')
  const holder = {
    authority: entryAt(authoritiesOf('33'), 1),
    holderName: person.realName,
    holderCode: person.idNumber,
    holderCodeType: '111',
    persona: 'soletrader',
  } as const
  const permitNumber = '330200900002'
  const business = { companyName: '样板村吴国强货运部', companyCode: person.idNumber, permitNumber, scope: ['02000'] }
  const licence = issueCertificate({
    ...holder,
    kind: 1,
    number: permitNumber,
    validFrom: '2023-08-01',
    validTo: '2035-07-31',
    details: {
      ...business,
      address: person.address,
      phone: person.phone,
      legalRepresentative: person.realName,
      operatingArea: '浙江省',
    },
  })
  const lorry = issueCertificate({
    ...holder,
    kind: 5,
    number: '330200900201',
    validFrom: '2023-08-15',
    details: {
      ...business,
      address: person.address,
      plateNumber: makePlate('浙', 'yellow', 10_020),
      plateColor: PLATE_COLORS.yellow,
      vehicleType: 'H11',
      vin: makeVin(9_000_020),
      tonnage: '9.8',
      reviewedUntil: addDays(today, 220),
    },
  })
  return [licence, lorry]
}

/** 网约车 of the persona `ridehail`, province 51, bound to one city. */
function rideHailVehicle(): SyntheticCertificate {
  const person = personaNamed('ridehail')
  return issueCertificate({
    kind: 6,
    authority: authoritiesOf('51')[0],
    number: '510100900301',
    holderName: person.realName,
    holderCode: person.idNumber,
    holderCodeType: '111',
    validFrom: '2024-06-01',
    validTo: '2032-05-31',
    persona: 'ridehail',
    details: {
      address: person.address,
      plateNumber: makePlate('川', 'green', 10_030),
      plateColor: PLATE_COLORS.green,
      vehicleType: 'K33',
      vin: makeVin(9_000_030),
      seats: '5',
      companyName: person.realName,
      companyCode: person.idNumber,
      operatingArea: '四川省成都市',
    },
  })
}

/** Every certificate of a persona or of the company of one; days near today are counted from `today`. */
export function personaCertificates(today: string): readonly SyntheticCertificate[] {
  const freight = { categories: ['02001'], drivingClass: 'A2', creditGrade: 'AAA' }
  return [
    issueQualification('driver', {
      kind: 7,
      photoVariant: 0,
      validTo: '2034-04-30',
      details: { ...freight, employer: OWNERS_COMPANY.name },
    }),
    issueLicence(OWNERS_COMPANY, {
      kind: 1,
      scope: ['02000'],
      operatingArea: '全国',
      validFrom: '2022-03-01',
      validTo: '2034-02-28',
      persona: 'owner',
    }),
    ...fleetOf(OWNERS_COMPANY, today),
    ...soleTrade(today),
    issueQualification('soletrader', {
      kind: 7,
      photoVariant: 6,
      validTo: '2033-12-31',
      details: { ...freight, drivingClass: 'B2', creditGrade: 'AA' },
    }),
    issueQualification('public', {
      kind: 7,
      photoVariant: 5,
      validTo: '2034-04-30',
      details: { ...freight, drivingClass: 'B2' },
    }),
    issueQualification('ridehail', {
      kind: 9,
      photoVariant: 3,
      validTo: '2032-04-30',
      details: { categories: ['09003'], drivingClass: 'C1', operatingArea: '四川省成都市', creditGrade: 'AA' },
    }),
    rideHailVehicle(),
    issueQualification('hazmat', {
      kind: 7,
      photoVariant: 8,
      validTo: '2034-04-30',
      details: { categories: ['02001', '03001'], drivingClass: 'A2', creditGrade: 'AA' },
    }),
  ]
}

/** 外省证照: a qualification that a persona of another province holds in Shanghai, for connecting one more province. */
export function visitorCertificate(): SyntheticCertificate {
  const persona = personaNamed('soletrader')
  return issueCertificate({
    kind: 7,
    authority: authoritiesOf('31')[0],
    number: persona.idNumber,
    holderName: persona.realName,
    holderCode: persona.idNumber,
    holderCodeType: '111',
    validFrom: '2025-03-01',
    validTo: '2031-02-28',
    persona: 'soletrader',
    details: { ...personalDetails(persona, 4), categories: ['02001'], drivingClass: 'A2', creditGrade: 'AA' },
  })
}
