import type { Rule } from '../policy-model.ts'
import { STATUTORY_DUTY } from './legal-bases.ts'
import { BUSINESS, EVERY_KIND, PRACTITIONERS, rulesOf, VEHICLES } from './rule-blocks.ts'

/** 给执法看的码: what stands in the code itself; every bystander with a scanner can read it, also without network. */
export const INSPECTION_CODE_RULES: readonly Rule[] = rulesOf(
  { audience: 'inspector', purpose: 'present-inspection' },
  STATUTORY_DUTY,
  [
    { kinds: PRACTITIONERS, fields: ['holderName'], treatment: 'clear', why: '没信号时也要能把人和证对上' },
    {
      kinds: PRACTITIONERS,
      fields: ['identityNumber'],
      treatment: 'mask:last-four',
      why: '重名时用末四位分清，旁人拿不到全号',
    },
    { kinds: PRACTITIONERS, fields: ['categories', 'drivingClass'], treatment: 'clear', why: '要看能不能开这类车' },
    { kinds: [8, 9], fields: ['operatingArea'], treatment: 'clear', why: '出租汽车限定在哪里经营' },
    { kinds: VEHICLES, fields: ['plateNumber', 'plateColor'], treatment: 'clear', why: '没信号时也要能把车和证对上' },
    { kinds: VEHICLES, fields: ['vehicleType'], treatment: 'clear', why: '要看车型对不对' },
    { kinds: BUSINESS, fields: ['number', 'permitNumber'], treatment: 'clear', why: '离线时靠编号记下这本证' },
    { kinds: BUSINESS, fields: ['scope', 'operatingArea'], treatment: 'clear', why: '要看有没有超范围经营' },
    {
      kinds: BUSINESS,
      holder: 'organisation',
      fields: ['companyName', 'creditCode'],
      treatment: 'clear',
      why: '要知道是哪家公司；个体经营者的姓名不写进码里',
    },
    { kinds: EVERY_KIND, fields: ['issuingDivision'], treatment: 'generalise:county', why: '要知道找哪个机关核实' },
    { kinds: EVERY_KIND, fields: ['validFrom', 'validTo'], treatment: 'clear', why: '没信号时也要能判断是否过期' },
  ],
)
