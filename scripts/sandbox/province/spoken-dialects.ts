import type { SandboxProvince } from '../synthetic/certificate.ts'
import { PROVINCES } from 'shared-types/vocabulary/provinces.ts'
import { CERTSHARE } from './certshare-dialect.ts'
import { certusageIn } from './certusage-dialect.ts'
import { CERTUSAGE_LAYOUT, SHANGHAI_LAYOUT, SHANGHAI_MAPPING } from './certusage-layout.ts'
import { ELICENSE } from './elicense-dialect.ts'
import { ELSSP } from './elssp-dialect.ts'
import type { ProvinceDialect } from './province-dialect.ts'

/** How a province of the sandbox speaks, and what its file says of that. */
export interface SpokenDialect {
  readonly dialect: ProvinceDialect
  /** Members of its province file. */
  readonly file: Readonly<Record<string, unknown>>
}

/** 五要素 for the dialects that want them. */
const ASKER = {
  orgName: '示例省交通运输厅（沙箱）',
  username: 'roadcert-gateway',
  itemName: '道路运输电子证照应用',
  itemCode: '000118001000',
  businessCode: 'ROADCERT-0001',
}

const IN_TURN: readonly SpokenDialect[] = [
  { dialect: ELSSP, file: { dialect: 'elssp' } },
  { dialect: CERTSHARE, file: { dialect: 'certshare' } },
  { dialect: certusageIn(CERTUSAGE_LAYOUT), file: { dialect: 'certusage', asker: ASKER } },
  { dialect: ELICENSE, file: { dialect: 'elicense', asker: ASKER } },
]
const SHANGHAI: SpokenDialect = {
  dialect: certusageIn(SHANGHAI_LAYOUT),
  file: { dialect: 'certusage', asker: ASKER, ...SHANGHAI_MAPPING, paperIssued: false },
}

/** The dialect of a province: 33 and 51 as in the contract, Shanghai in a layout of its own, the others in turn. */
export function spokenBy(province: SandboxProvince): SpokenDialect {
  const own: Readonly<Partial<Record<SandboxProvince, SpokenDialect | undefined>>> = {
    '33': IN_TURN[0],
    '51': IN_TURN[1],
    '31': SHANGHAI,
  }
  const spoken = own[province] ?? IN_TURN[Object.keys(PROVINCES).indexOf(province) % IN_TURN.length]
  if (spoken === undefined) throw new RangeError(`no dialect of ${province}`)
  return spoken
}
