import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { AcceptedAuthorisation } from '../certificates/standing-rights.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { FoundDelegation, NewDelegation } from '../delegation/delegation.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { DelegationTable } from './tables/delegation-tables.ts'

/** Context of the keyed hash of a driver's identity number. */
export const DRIVER_NUMBER = 'delegations.driver_number'
/** Context of the keyed hash of a company's code; the same for agents, so that the two tables meet. */
export const COMPANY = 'company'

const DRIVER_NAME = 'delegations.driver_name'
const IDENTIFIER = 'delegations.identifier'
const PLATE = 'delegations.plate'
const COMPANY_NAME = 'delegations.company_name'

/** The row of a delegation that is given. */
export function toDelegationRow(sealer: FieldSealer, hasher: LookupHasher, delegation: NewDelegation): DelegationTable {
  const { certificate, driver } = delegation
  const sealed = (context: string, value: Sensitive<string> | undefined): string =>
    value === undefined ? '' : sealer.seal(context, value.reveal())
  return {
    delegation_id: delegation.delegationId,
    giver_ref: delegation.giverRef,
    company_hash: hasher.hash(COMPANY, certificate.companyCode.reveal()),
    driver_number_hash: hasher.hash(DRIVER_NUMBER, driver.identityNumber.reveal()),
    sealed_driver_name: sealed(DRIVER_NAME, driver.name),
    sealed_identifier: sealed(IDENTIFIER, certificate.identifier),
    province: certificate.province,
    kind: certificate.kind,
    subject_ref: certificate.subjectRef,
    holder_code_type: certificate.holderCodeType,
    sealed_plate: sealed(PLATE, certificate.plateNumber),
    sealed_company: sealed(COMPANY_NAME, certificate.companyName),
    from_day: delegation.from,
    to_day: delegation.to,
    created_at: delegation.at,
    accepted_at: 0,
    ended_at: 0,
  }
}

/** The driver's name as the company typed it. */
export function openDriverName(sealer: FieldSealer, row: DelegationTable): Sensitive<string> {
  return new Sensitive(sealer.open(DRIVER_NAME, row.sealed_driver_name))
}

function provinceOf(row: DelegationTable): AcceptedAuthorisation['province'] {
  if (!isProvinceCode(row.province)) throw new Error('delegations: unknown province')
  return row.province
}

/** A delegation as it is listed, without the side. */
export function openDelegation(sealer: FieldSealer, row: DelegationTable): Omit<FoundDelegation, 'side'> {
  const kind = CERTIFICATE_KINDS.find((known) => known === Number(row.kind))
  if (kind === undefined) throw new Error('delegations: unknown kind')
  const plate = row.sealed_plate === '' ? {} : { plateNumber: new Sensitive(sealer.open(PLATE, row.sealed_plate)) }
  const company =
    row.sealed_company === '' ? {} : { companyName: new Sensitive(sealer.open(COMPANY_NAME, row.sealed_company)) }
  return {
    delegationId: row.delegation_id,
    ended: row.ended_at > 0,
    accepted: row.accepted_at > 0,
    certificate: {
      province: provinceOf(row),
      kind,
      subjectRef: row.subject_ref,
      holderCodeType: row.holder_code_type,
      ...plate,
      ...company,
    },
    driverName: openDriverName(sealer, row),
    from: row.from_day,
    to: row.to_day,
    at: row.created_at,
  }
}

/** What an accepted delegation lets the driver show. */
export function openAuthorisation(sealer: FieldSealer, row: DelegationTable): AcceptedAuthorisation {
  return {
    delegationId: row.delegation_id,
    identifier: new Sensitive(sealer.open(IDENTIFIER, row.sealed_identifier)),
    province: provinceOf(row),
    to: row.to_day,
  }
}
