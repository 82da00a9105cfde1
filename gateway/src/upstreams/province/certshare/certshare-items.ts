import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { readCodes } from '../../wire/wire-values.ts'
import { itemsNamed } from '../items-named.ts'
import { layoutFor, namesToAsk, type DialectLayout, type LayoutItem } from '../record-layout.ts'
import { CERTSHARE_REASONS, CERTSHARE_STATUSES } from './certshare-codes.ts'

const readList: LayoutItem['read'] = (text) => readCodes(text, ';')

/** Every field that a certificate carries in a member of its own. */
export const CERTSHARE_MEMBERS: readonly LayoutItem[] = itemsNamed({
  holderName: 'certificateHolder',
  number: 'certificateNumber',
  issuingAuthority: 'issueDept',
  issuingDivision: 'certificateAreaCode',
  validFrom: 'certificateValidateStart',
  validTo: 'certificateValidateEnd',
})

/** Every field that a certificate carries in its surface 照面信息. */
export const CERTSHARE_COLUMNS: readonly LayoutItem[] = itemsNamed(
  {
    phone: 'mobile',
    address: 'address',
    photo: 'photo',
    birthDate: 'birthDate',
    sex: 'sex',
    plateNumber: 'vehicleNo',
    plateColor: 'plateColorCode',
    vehicleType: 'vehicleType',
    vin: 'vin',
    tonnage: 'ratedLoad',
    seats: 'ratedSeats',
    companyName: 'ownerName',
    creditCode: 'ownerCode',
    legalRepresentative: 'legalPerson',
    permitNumber: 'transPermitNo',
    categories: 'qualification',
    drivingClass: 'drivingLicenseClass',
    scope: 'businessScope',
    operatingArea: 'businessArea',
    reviewedUntil: 'annualReviewEnd',
    creditGrade: 'creditLevel',
    employer: 'serviceUnit',
  },
  { categories: readList, scope: readList },
  'column',
)

/** 记录版式 of dialect `certshare`. */
export const CERTSHARE_LAYOUT: DialectLayout = {
  parts: {
    identifier: 'certIdentifier',
    typeCode: 'certificateTypeCode',
    status: 'certState',
    statusReason: 'stateReason',
    holderCode: 'certificateHolderCode',
    holderCodeType: 'certificateHolderType',
  },
  items: [...CERTSHARE_MEMBERS, ...CERTSHARE_COLUMNS],
  unread: ['issueDeptCode'],
  statuses: CERTSHARE_STATUSES,
  reasons: CERTSHARE_REASONS,
  endless: [],
  separator: ';',
}

const plain = layoutFor(CERTSHARE_LAYOUT, undefined)

/** 最少够用: the wire names to ask for so that these fields can be told. */
export function columnNames(fields: readonly CertificateField[]): readonly string[] {
  return namesToAsk(plain, fields)
}
