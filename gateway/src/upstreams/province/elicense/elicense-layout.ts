import { PROVINCIAL_REASONS } from '../../wire/status-reasons.ts'
import { readCodes } from '../../wire/wire-values.ts'
import { itemsNamed } from '../items-named.ts'
import type { DialectLayout, LayoutItem } from '../record-layout.ts'

const readList: LayoutItem['read'] = (text) => readCodes(text, ';')

/** 记录版式 of dialect `elicense` (names and states assumed; list, use code and purpose are those of DB44/T 2167.3). */
export const ELICENSE_LAYOUT: DialectLayout = {
  parts: {
    identifier: 'license_code',
    typeCode: 'license_item_code',
    status: 'license_status',
    statusReason: 'license_status_reason',
    holderCode: 'holder_identity_num',
    holderCodeType: 'holder_identity_type',
  },
  items: itemsNamed(
    {
      holderName: 'license_holder_name',
      number: 'id_code',
      phone: 'mobile',
      address: 'address',
      photo: 'photo',
      birthDate: 'birth_date',
      sex: 'sex',
      plateNumber: 'plate_num',
      plateColor: 'plate_color',
      vehicleType: 'vehicle_type',
      vin: 'vin',
      tonnage: 'load_mass',
      seats: 'seat_num',
      companyName: 'owner_name',
      creditCode: 'owner_code',
      legalRepresentative: 'legal_person',
      permitNumber: 'permit_num',
      issuingAuthority: 'issue_org_name',
      issuingDivision: 'division_code',
      categories: 'qualification_codes',
      drivingClass: 'driving_class',
      scope: 'business_scope',
      operatingArea: 'business_area',
      validFrom: 'valid_begin',
      validTo: 'valid_end',
      reviewedUntil: 'review_end',
      creditGrade: 'credit_grade',
      employer: 'service_unit',
    },
    { categories: readList, scope: readList },
  ),
  unread: ['issue_org_code'],
  statuses: {
    '1': 'VALID',
    '2': 'SUSPENDED',
    '3': 'EXPIRED',
    '4': 'REPLACED',
    '5': 'CANCELLED',
    '6': 'REVOKED',
    '7': 'WITHDRAWN',
    '9': 'UNKNOWN',
  },
  reasons: PROVINCIAL_REASONS,
  endless: ['9999-12-31'],
  separator: ';',
}
