import type { Rule } from '../policy-model.ts'
import { STATUTORY_DUTY } from './legal-bases.ts'
import { BUSINESS, EVERY_KIND, PRACTITIONERS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 给公众看的码: what may stand in the code itself, masked and public values only; a code may hold less, never more. */
export const PUBLIC_CODE_RULES: readonly Rule[] = rulesOf(
  { audience: 'public', purpose: 'present-public' },
  STATUTORY_DUTY,
  [
    {
      kinds: PRACTITIONERS,
      fields: ['holderName'],
      treatment: 'mask:personal-name',
      why: '乘客只需对上姓，不需要全名',
    },
    { kinds: PRACTITIONERS, fields: ['categories'], treatment: 'clear', why: '要看得出能开哪类车' },
    { kinds: [9], fields: ['operatingArea'], treatment: 'clear', why: '网约车限定在哪里经营' },
    { kinds: VEHICLES, fields: ['plateNumber', 'plateColor'], treatment: 'clear', why: '看码的人就站在车前' },
    { kinds: VEHICLES, fields: ['vehicleType'], treatment: 'clear', why: '要看得出是什么车' },
    { kinds: BUSINESS, fields: ['scope', 'operatingArea'], treatment: 'clear', why: '能干什么、在哪里干，是公开信息' },
    {
      kinds: BUSINESS,
      holder: 'organisation',
      fields: ['companyName', 'creditCode'],
      treatment: 'clear',
      why: '公司名称和统一社会信用代码是公开信息',
    },
    {
      kinds: BUSINESS,
      holder: 'person',
      fields: ['companyName'],
      treatment: 'mask:personal-name',
      why: '个体经营者的名称是人名，按人名处理',
    },
    { kinds: EVERY_KIND, fields: ['issuingDivision'], treatment: 'generalise:province', why: '知道是哪个省发的就够' },
    { kinds: EVERY_KIND, fields: ['validNow'], treatment: 'clear', why: '公众只需知道现在是否有效' },
  ],
)
