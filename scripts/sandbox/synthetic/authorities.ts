import type { SandboxProvince } from './certificate.ts'
import { makeCreditCode } from './credit-code.ts'
import { syntheticRegion } from './identity-number.ts'
import { provinceFacts } from './province-facts.ts'

/** 证照颁发机构: real divisions of GB/T 2260, invented credit codes, and 沙箱 in the name so that nobody mistakes it. */
export interface IssuingAuthority {
  readonly province: SandboxProvince
  readonly name: string
  readonly creditCode: string
  readonly division: string
  readonly city: string
}

function authority(province: SandboxProvince, division: string, city: string): IssuingAuthority {
  return {
    province,
    division,
    city,
    name: `${city}交通运输局（沙箱）`,
    creditCode: makeCreditCode('11', syntheticRegion(province), `00${division}`),
  }
}

type Authorities = readonly [IssuingAuthority, ...IssuingAuthority[]]

/** Authorities of the two large provinces; the first issues the certificates of the personas. */
const LARGE: Readonly<Partial<Record<SandboxProvince, Authorities>>> = {
  '33': [
    authority('33', '330100', '杭州市'),
    authority('33', '330200', '宁波市'),
    authority('33', '330300', '温州市'),
    authority('33', '330400', '嘉兴市'),
    authority('33', '330500', '湖州市'),
    authority('33', '330600', '绍兴市'),
    authority('33', '330700', '金华市'),
    authority('33', '330900', '舟山市'),
  ],
  '51': [
    authority('51', '510100', '成都市'),
    authority('51', '510300', '自贡市'),
    authority('51', '510500', '泸州市'),
    authority('51', '510700', '绵阳市'),
    authority('51', '511500', '宜宾市'),
  ],
}

/** Authorities of a province; a small one has two, in divisions that GB/T 2260 gives to its first two cities. */
export function authoritiesOf(province: SandboxProvince): Authorities {
  const { name } = provinceFacts(province)
  return (
    LARGE[province] ?? [
      authority(province, `${province}0100`, `${name}示例市`),
      authority(province, `${province}0200`, `${name}样板市`),
    ]
  )
}
