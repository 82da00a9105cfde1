import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { HOLDER_CODE_TYPES, type Relation } from 'shared-types/vocabulary/people.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Sensitive } from '../release/sensitive.ts'
import type { Certificate } from './certificate.ts'
import type { ProvinceSource, SourceFailure } from './province-source.ts'
import type { AcceptedAuthorisation, RunningAppointment } from './standing-rights.ts'

/** A certificate with the right by which it stands in the viewer's list. */
export interface GatheredCertificate {
  readonly certificate: Certificate
  readonly relation: Relation
  readonly companyCode?: Sensitive<string>
  readonly authorisation?: AcceptedAuthorisation
}

/** What the viewer may see apart from the own certificates. */
export interface ViewerRights {
  readonly authorisations: readonly AcceptedAuthorisation[]
  readonly appointments: readonly RunningAppointment[]
}

type Gathered = Result<readonly GatheredCertificate[], SourceFailure>

/**
 * Asks one province for everything that stands in a person's list: own certificates, those of companies that the
 * person legally represents or is agent of, and those that the person is authorised to show. One failed question
 * fails the whole province, so that a list is never silently short.
 */
export async function gatherCertificates(
  source: ProvinceSource,
  person: BoundPerson,
  rights: ViewerRights,
  fields: readonly CertificateField[],
): Promise<Gathered> {
  const parts = await Promise.all([
    gatherOwn(source, person, fields),
    gatherRepresented(source, person, fields),
    ...rights.appointments
      .filter((appointment) => appointment.scope.includes('view'))
      .map((appointment) => gatherCompany(source, appointment.companyCode, 'agent', fields)),
    ...rights.authorisations
      .filter((authorisation) => authorisation.province === source.province)
      .map((authorisation) => gatherAuthorised(source, authorisation, fields)),
  ])
  return merge(parts)
}

async function gatherOwn(
  source: ProvinceSource,
  person: BoundPerson,
  fields: readonly CertificateField[],
): Promise<Gathered> {
  const found = await source.findByHolder({
    holderCode: person.identityNumber,
    holderCodeType: HOLDER_CODE_TYPES.identityNumber,
    fields,
  })
  return found.ok ? succeed(found.value.map((certificate) => ({ certificate, relation: 'own' }))) : found
}

async function gatherRepresented(
  source: ProvinceSource,
  person: BoundPerson,
  fields: readonly CertificateField[],
): Promise<Gathered> {
  const organisations = await source.findOrganisations(person.identityNumber)
  if (!organisations.ok) return organisations
  const parts = organisations.value.map((company) => gatherCompany(source, company.creditCode, 'company', fields))
  return merge(await Promise.all(parts))
}

async function gatherCompany(
  source: ProvinceSource,
  companyCode: Sensitive<string>,
  relation: 'company' | 'agent',
  fields: readonly CertificateField[],
): Promise<Gathered> {
  const found = await source.findByHolder({
    holderCode: companyCode,
    holderCodeType: HOLDER_CODE_TYPES.organisation,
    fields,
  })
  return found.ok ? succeed(found.value.map((certificate) => ({ certificate, relation, companyCode }))) : found
}

async function gatherAuthorised(
  source: ProvinceSource,
  authorisation: AcceptedAuthorisation,
  fields: readonly CertificateField[],
): Promise<Gathered> {
  const found = await source.findByIdentifier(authorisation.identifier, fields)
  if (!found.ok) return found
  return succeed(found.value ? [{ certificate: found.value, relation: 'authorised', authorisation }] : [])
}

/** One certificate stands once, by the strongest right: parts come in the order own, company, agent, authorised. */
function merge(parts: readonly Gathered[]): Gathered {
  const byIdentifier = new Map<string, GatheredCertificate>()
  for (const part of parts) {
    if (!part.ok) return fail(part.failure)
    for (const gathered of part.value) {
      const key = gathered.certificate.identifier.reveal()
      if (!byIdentifier.has(key)) byIdentifier.set(key, gathered)
    }
  }
  return succeed([...byIdentifier.values()])
}
