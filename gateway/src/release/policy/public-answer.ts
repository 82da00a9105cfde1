import type { Rule } from '../policy-model.ts'
import { STATUTORY_DUTY } from './legal-bases.ts'
import { BUSINESS, EVERY_KIND, PRACTITIONERS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 公众核验: is it genuine, is it valid now, what kind is it. No number, no full name, no end date, no authority's county. */
export const PUBLIC_ANSWER_RULES: readonly Rule[] = rulesOf(
  { audience: 'public', purpose: 'verify-public' },
  STATUTORY_DUTY,
  [
    {
      kinds: PRACTITIONERS,
      fields: ['holderName'],
      treatment: 'mask:personal-name',
      why: '公众只需对上姓，不需要全名',
    },
    { kinds: PRACTITIONERS, fields: ['categories'], treatment: 'clear', why: '要看得出能开哪类车' },
    { kinds: [9], fields: ['operatingArea'], treatment: 'clear', why: '网约车限定在哪里经营' },
    { kinds: VEHICLES, fields: ['plateNumber', 'plateColor'], treatment: 'clear', why: '核验的人就站在车前' },
    { kinds: VEHICLES, fields: ['vehicleType'], treatment: 'clear', why: '要看得出是什么车' },
    { kinds: BUSINESS, fields: ['scope', 'operatingArea'], treatment: 'clear', why: '能干什么、在哪里干，是公开信息' },
    {
      kinds: BUSINESS,
      holder: 'organisation',
      fields: ['holderName', 'companyName', 'creditCode'],
      treatment: 'clear',
      why: '公司名称和统一社会信用代码是公开信息',
    },
    {
      kinds: BUSINESS,
      holder: 'person',
      fields: ['holderName', 'companyName'],
      treatment: 'mask:personal-name',
      why: '个体经营者的名称是人名，按人名处理',
    },
    {
      kinds: BUSINESS,
      fields: ['legalRepresentative'],
      treatment: 'mask:personal-name',
      why: '法定代表人是个人，只给姓',
    },
    { kinds: EVERY_KIND, fields: ['issuingDivision'], treatment: 'generalise:province', why: '知道是哪个省发的就够' },
    { kinds: EVERY_KIND, fields: ['validNow'], treatment: 'clear', why: '公众只需知道现在是否有效' },
  ],
)
