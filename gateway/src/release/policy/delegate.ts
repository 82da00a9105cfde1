import type { Rule } from '../policy-model.ts'
import { STATUTORY_DUTY } from './legal-bases.ts'
import { rulesOf, VEHICLES } from './rule-blocks.ts'

/** 受托亮证: what a driver has to show of a vehicle's certificate; never the legal representative or an address. */
export const DELEGATE_RULES: readonly Rule[] = rulesOf({ audience: 'delegate', purpose: 'show-own' }, STATUTORY_DUTY, [
  {
    kinds: VEHICLES,
    fields: [
      'plateNumber',
      'plateColor',
      'vehicleType',
      'permitNumber',
      'scope',
      'operatingArea',
      'issuingAuthority',
      'validFrom',
      'validTo',
      'reviewedUntil',
    ],
    treatment: 'clear',
    why: '驾驶员出示这辆车的道路运输证要用',
  },
  {
    kinds: VEHICLES,
    holder: 'organisation',
    fields: ['companyName'],
    treatment: 'clear',
    why: '驾驶员要知道是哪家公司的车',
  },
  {
    kinds: VEHICLES,
    holder: 'person',
    fields: ['companyName'],
    treatment: 'mask:personal-name',
    why: '个体经营者的名称是人名，出示时不必写全',
  },
])
