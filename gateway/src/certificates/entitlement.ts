import { succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import type { Certificate } from './certificate.ts'
import type { CertificateReference } from './certificate-reference.ts'
import type { ProvinceDirectory, SourceFailure } from './province-source.ts'
import type { RunningAppointment, StandingRights } from './standing-rights.ts'

/** What checking a right needs. */
export interface EntitlementDeps {
  readonly provinces: ProvinceDirectory
  readonly rights: StandingRights
}

/**
 * Whether the right by which a certificate stands in a person's list still stands today: the holder is still this
 * person, the person still represents the company, the appointment or the authorisation still runs.
 */
export async function isStillEntitled(
  deps: EntitlementDeps,
  person: BoundPerson,
  reference: CertificateReference,
  certificate: Certificate,
  day: string,
): Promise<Result<boolean, SourceFailure>> {
  switch (reference.relation) {
    case 'own':
      return succeed(
        certificate.holderCodeType === HOLDER_CODE_TYPES.identityNumber &&
          certificate.holderCode.reveal() === person.identityNumber.reveal(),
      )
    case 'company':
      return representsHolder(deps, person, reference, certificate)
    case 'agent':
      return succeed((await appointmentFor(deps.rights, person, certificate, day)) !== undefined)
    case 'authorised':
      return succeed(reference.delegationId !== undefined && (await deps.rights.isRunning(reference.delegationId, day)))
  }
}

/** 经办人: the appointment by which the person may look at a company's certificate on the day, if there is one. */
export async function appointmentFor(
  rights: Pick<StandingRights, 'appointmentsOf'>,
  person: BoundPerson,
  certificate: Certificate,
  day: string,
): Promise<RunningAppointment | undefined> {
  const appointments = await rights.appointmentsOf(person, day)
  const code = certificate.holderCode.reveal()
  return appointments.find((one) => one.scope.includes('view') && one.companyCode.reveal() === code)
}

async function representsHolder(
  deps: EntitlementDeps,
  person: BoundPerson,
  reference: CertificateReference,
  certificate: Certificate,
): Promise<Result<boolean, SourceFailure>> {
  const source = deps.provinces.find(reference.province)
  if (!source) return { ok: false, failure: 'unreachable' }
  const organisations = await source.findOrganisations(person.identityNumber)
  if (!organisations.ok) return organisations
  const code = certificate.holderCode.reveal()
  return succeed(organisations.value.some((one) => one.creditCode.reveal() === code))
}
