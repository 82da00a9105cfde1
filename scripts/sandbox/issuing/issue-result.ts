import { certificateKindFacts, kindOfTypeCode } from 'shared-types/vocabulary/certificate-kinds.ts'
import { authoritiesOf } from '../synthetic/authorities.ts'
import {
  issueCertificate,
  type CertificateDetails,
  type CertificateState,
  type SandboxProvince,
  type SyntheticCertificate,
} from '../synthetic/certificate.ts'
import { addDays } from '../synthetic/days.ts'
import { PERSONAS } from '../synthetic/persona.ts'
import { OWNERS_COMPANY } from '../synthetic/persona-certificates.ts'
import type { Answers, ReceivedMessage } from './application-message.ts'

/** What a decision changes: certificates that are issued, and states of those that stood before. */
export interface IssueResult {
  readonly issued: readonly SyntheticCertificate[]
  readonly marked: readonly { readonly identifier: string; readonly state: CertificateState }[]
}

/** What issuing needs besides the application. */
export interface IssuePlace {
  readonly province: SandboxProvince
  readonly today: string
  readonly subject?: SyntheticCertificate
  /** A certificate number that nobody has; `division` leads it. */
  readonly freeNumber: (division: string) => string
  readonly companyNamed: (code: string) => { readonly name: string } | undefined
}

const YEARS = { practitioner: 6, vehicle: 4, licence: 4 } as const
const REPLACED: CertificateState = { status: 'REPLACED', statusReason: 'superseded' }
const GIVEN_UP: CertificateState = { status: 'CANCELLED', statusReason: 'holder-request' }

function yearsAfter(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4).replace('-02-29', '-02-28')}`
  return addDays(later, -1)
}

function endAfter(typeCode: string, from: string): string {
  const facts = kindOfTypeCode(typeCode)
  return yearsAfter(from, YEARS[facts?.certificateClass ?? 'practitioner'])
}

/** What the answers put into a record. */
function detailsOf(answers: Answers): CertificateDetails {
  const { phone, address, plateNumber, plateColor, vehicleType, vin, tonnage, seats } = answers
  const { companyName, legalRepresentative, permitNumber, drivingClass, operatingArea, employer } = answers
  const told = { phone, address, plateNumber, plateColor, vehicleType, vin, tonnage, seats, companyName }
  const more = { legalRepresentative, permitNumber, drivingClass, operatingArea, employer }
  return {
    ...Object.fromEntries(Object.entries({ ...told, ...more }).filter(([, value]) => value !== undefined)),
    ...(answers.categories === undefined ? {} : { categories: answers.categories.split(',') }),
    ...(answers.scope === undefined ? {} : { scope: answers.scope.split(',') }),
  }
}

/** 换发: the next version of a certificate under the same serial. */
export function nextVersion(
  subject: SyntheticCertificate,
  changes: { readonly details?: CertificateDetails; readonly validFrom: string; readonly validTo?: string },
): SyntheticCertificate {
  const { validTo = subject.validTo, validFrom } = changes
  const version = Number(subject.identifier.split('.').at(-2)) + 1
  const next = {
    ...subject,
    validFrom,
    ...(validTo === undefined ? {} : { validTo }),
    state: { status: 'VALID' },
    details: { ...subject.details, ...changes.details },
  } as const
  return issueCertificate(next, version)
}

function renewed(message: ReceivedMessage, { today, subject }: IssuePlace): IssueResult {
  if (subject === undefined) return { issued: [], marked: [] }
  const { matter, answers } = message
  const isLonger = matter === 'renewal' || matter === 'continuation'
  const issued = nextVersion(subject, {
    details: detailsOf(answers),
    validFrom: today,
    ...(isLonger ? { validTo: endAfter(subject.typeCode, today) } : {}),
  })
  return { issued: [issued], marked: [{ identifier: subject.identifier, state: REPLACED }] }
}

function holderOf({ applicant }: ReceivedMessage, place: IssuePlace) {
  const persona = PERSONAS.find(({ idNumber }) => idNumber === applicant.code)
  const isOwners = applicant.code === OWNERS_COMPANY.creditCode
  const name = applicant.name === '' ? place.companyNamed(applicant.code)?.name : applicant.name
  const holderCodeType = applicant.codeType === '001' ? ('001' as const) : ('111' as const)
  const label = persona?.persona ?? (isOwners ? 'owner' : undefined)
  return {
    holder: { holderName: name ?? applicant.name, holderCode: applicant.code, holderCodeType },
    persona: label === undefined ? {} : { persona: label },
    personal: persona === undefined ? {} : personalOf(persona),
  }
}

function personalOf({ sex, birthDay, address, phone }: (typeof PERSONAS)[number]): CertificateDetails {
  return { sex, birthDay, address, phone, photoVariant: 0 }
}

function begun(message: ReceivedMessage, place: IssuePlace): IssueResult {
  const { typeCode, applicant, answers, matter } = message
  const kind = kindOfTypeCode(typeCode)?.kind
  const authority = authoritiesOf(place.province)[0]
  if (kind === undefined || certificateKindFacts(kind) === undefined) return { issued: [], marked: [] }
  const { holder, persona, personal } = holderOf(message, place)
  const isPractitioner = kind >= 7
  const company = isPractitioner ? {} : { companyName: holder.holderName, companyCode: applicant.code }
  const categories = matter === 'direct-issue' ? { categories: ['02001'] } : {}
  const issued = issueCertificate({
    kind,
    authority,
    number: isPractitioner ? applicant.code : place.freeNumber(authority.division),
    ...holder,
    validFrom: place.today,
    validTo: endAfter(typeCode, place.today),
    ...persona,
    details: { ...personal, ...company, ...categories, ...detailsOf(answers) },
  })
  return { issued: [issued], marked: [] }
}

/** 过户: the old owner's ends; a company that the province knows gets its own. */
function transferred(message: ReceivedMessage, place: IssuePlace): IssueResult {
  const { subject } = place
  if (subject === undefined) return { issued: [], marked: [] }
  const { newOwnerCode = '' } = message.answers
  const owner = place.companyNamed(newOwnerCode)
  const marked = [{ identifier: subject.identifier, state: GIVEN_UP }]
  if (owner === undefined || message.answers.newDivision !== undefined) return { issued: [], marked }
  const { kind, authority, validTo } = subject
  const issued = issueCertificate({
    kind,
    authority,
    ...(validTo === undefined ? {} : { validTo }),
    number: place.freeNumber(subject.authority.division),
    holderName: owner.name,
    holderCode: newOwnerCode,
    holderCodeType: '001',
    validFrom: place.today,
    state: { status: 'VALID' },
    details: { ...subject.details, companyName: owner.name, companyCode: newOwnerCode },
  })
  return { issued: [issued], marked }
}

/** 制发: what an approved application makes of the province's records. */
export function issueResult(message: ReceivedMessage, place: IssuePlace): IssueResult {
  switch (message.matter) {
    case 'first-issue':
    case 'direct-issue':
      return begun(message, place)
    case 'transfer':
      return transferred(message, place)
    case 'cancellation':
      return {
        issued: [],
        marked: place.subject === undefined ? [] : [{ identifier: place.subject.identifier, state: GIVEN_UP }],
      }
    case 'replacement':
    case 'renewal':
    case 'conversion':
    case 'change':
    case 'registration':
    case 'continuation':
      return renewed(message, place)
  }
}
