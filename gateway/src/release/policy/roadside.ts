import type { Rule } from '../policy-model.ts'
import { STATUTORY_DUTY } from './legal-bases.ts'
import { BUSINESS, EVERY_KIND, PRACTITIONERS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 路检核验: an officer online, within the own area; who, what, by whom, until when, and the photo to compare the face. */
export const ROADSIDE_RULES: readonly Rule[] = rulesOf(
  { audience: 'inspector', purpose: 'verify-roadside' },
  STATUTORY_DUTY,
  [
    {
      kinds: EVERY_KIND,
      fields: [
        'holderName',
        'number',
        'issuingAuthority',
        'issuingDivision',
        'validFrom',
        'validTo',
        'statusReason',
        'reviewedUntil',
        'operatingArea',
      ],
      treatment: 'clear',
      why: '路检要核对是谁的证、谁发的、还有没有效',
    },
    {
      kinds: EVERY_KIND,
      fields: ['identityNumber'],
      treatment: 'mask:identity-number',
      why: '能和身份证对上就够，全号办案时再看',
    },
    { kinds: EVERY_KIND, fields: ['phone'], treatment: 'mask:phone', why: '能对上就够，路检用不着打电话' },
    { kinds: EVERY_KIND, fields: ['address'], treatment: 'mask:address', why: '知道到县就够' },
    { kinds: PRACTITIONERS, fields: ['photo', 'sex'], treatment: 'clear', why: '把人和证对上；只在屏幕上看，不存' },
    { kinds: PRACTITIONERS, fields: ['birthDate'], treatment: 'generalise:year', why: '对年纪，知道哪一年就够' },
    {
      kinds: PRACTITIONERS,
      fields: ['categories', 'drivingClass', 'creditGrade', 'employer'],
      treatment: 'clear',
      why: '要看能不能开这类车、为谁开、考核过没过',
    },
    {
      kinds: BUSINESS,
      fields: ['companyName', 'legalRepresentative', 'permitNumber', 'scope'],
      treatment: 'clear',
      why: '要看是哪家业户、有没有超范围经营',
    },
    {
      kinds: BUSINESS,
      holder: 'organisation',
      fields: ['creditCode'],
      treatment: 'clear',
      why: '公司的代码是公开信息',
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
      fields: ['plateNumber', 'plateColor', 'vehicleType', 'tonnage', 'seats'],
      treatment: 'clear',
      why: '把车和证对上',
    },
    { kinds: VEHICLES, fields: ['vin'], treatment: 'mask:vin', why: '和车架号末六位对上就够' },
  ],
)
