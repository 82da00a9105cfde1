import type { Rule } from '../policy-model.ts'
import { OWN_BUSINESS } from './legal-bases.ts'
import { BUSINESS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 业户管车队: the company's own licences and vehicles; personal data of a sole trader stay half hidden before an agent. */
export const COMPANY_RULES: readonly Rule[] = rulesOf({ audience: 'company', purpose: 'manage-fleet' }, OWN_BUSINESS, [
  {
    kinds: BUSINESS,
    fields: [
      'holderName',
      'companyName',
      'number',
      'permitNumber',
      'issuingAuthority',
      'issuingDivision',
      'scope',
      'operatingArea',
      'validFrom',
      'validTo',
      'reviewedUntil',
      'statusReason',
      'legalRepresentative',
    ],
    treatment: 'clear',
    why: '业户办事、年审、续期要用自己证照上的内容',
  },
  {
    kinds: BUSINESS,
    holder: 'organisation',
    fields: ['creditCode', 'address'],
    treatment: 'clear',
    why: '业户自己的代码和地址，办事要填',
  },
  {
    kinds: BUSINESS,
    holder: 'person',
    fields: ['creditCode', 'identityNumber'],
    treatment: 'mask:identity-number',
    why: '个体经营者的身份证号，经办人认得出就够',
  },
  {
    kinds: VEHICLES,
    fields: ['plateNumber', 'plateColor', 'vehicleType', 'vin', 'tonnage', 'seats'],
    treatment: 'clear',
    why: '业户要分清自己的每一辆车',
  },
])
