import type { Rule } from '../policy-model.ts'
import { ACCESS_BY_SUBJECT } from './legal-bases.ts'
import { BUSINESS, EVERY_KIND, LICENCES, PRACTITIONERS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 本人看自己的证照: everything that stands on it; number and phone half hidden, because screens are looked over. */
export const SELF_RULES: readonly Rule[] = rulesOf({ audience: 'self', purpose: 'show-own' }, ACCESS_BY_SUBJECT, [
  {
    kinds: EVERY_KIND,
    fields: ['identityNumber'],
    treatment: 'mask:identity-number',
    why: '本人认得出就够，旁人看屏幕看不全',
  },
  { kinds: EVERY_KIND, fields: ['phone'], treatment: 'mask:phone', why: '本人认得出就够，旁人看屏幕看不全' },
  {
    kinds: EVERY_KIND,
    fields: [
      'holderName',
      'number',
      'address',
      'issuingAuthority',
      'issuingDivision',
      'validFrom',
      'validTo',
      'statusReason',
    ],
    treatment: 'clear',
    why: '证照上写的内容，本人有权看',
  },
  {
    kinds: PRACTITIONERS,
    fields: ['photo', 'birthDate', 'sex', 'categories', 'drivingClass', 'creditGrade', 'employer', 'reviewedUntil'],
    treatment: 'clear',
    why: '从业资格证上写的内容，本人有权看',
  },
  { kinds: [8, 9], fields: ['operatingArea'], treatment: 'clear', why: '出租汽车驾驶员证限定的地方，本人要知道' },
  {
    kinds: BUSINESS,
    holder: 'person',
    fields: ['companyName', 'legalRepresentative', 'permitNumber', 'scope', 'operatingArea', 'reviewedUntil'],
    treatment: 'clear',
    why: '个体经营者看自己的证照',
  },
  {
    kinds: BUSINESS,
    holder: 'person',
    fields: ['creditCode'],
    treatment: 'mask:identity-number',
    why: '个体经营者这一栏是身份证号，按身份证号处理',
  },
  {
    kinds: VEHICLES,
    holder: 'person',
    fields: ['plateNumber', 'plateColor', 'vehicleType', 'vin', 'tonnage', 'seats'],
    treatment: 'clear',
    why: '个体经营者看自己的车',
  },
  {
    kinds: LICENCES,
    holder: 'person',
    fields: ['birthDate', 'sex', 'photo'],
    treatment: 'clear',
    why: '个体经营者许可证上的本人信息，本人有权看',
  },
])
