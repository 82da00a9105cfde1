import { PROVINCES } from 'shared-types/vocabulary/provinces.ts'
import type { SandboxProvince } from './certificate.ts'

/** What differs between the provinces of the synthetic world. */
export interface ProvinceFacts {
  readonly province: SandboxProvince
  readonly name: string
  /** First character of its plates. */
  readonly plateLetter: string
  /** Phone numbers of its background people count from here; the personas have 19900000001 to 19900000010. */
  readonly phoneBase: number
  /** Serials of its background vehicles count from here; those of the personas begin with 9. */
  readonly vinBase: number
}

/** The provinces, so far apart in phones and vehicles that nothing is given out twice. */
const LARGE: Readonly<Partial<Record<SandboxProvince, ProvinceFacts>>> = {
  '33': { province: '33', name: '浙江省', plateLetter: '浙', phoneBase: 19_900_001_000, vinBase: 1_000_000 },
  '51': { province: '51', name: '四川省', plateLetter: '川', phoneBase: 19_900_500_000, vinBase: 5_000_000 },
}

/** First character of the plates of each province; 兵团 has those of Xinjiang. */
const PLATE_LETTERS: Readonly<Record<SandboxProvince, string>> = {
  '11': '京',
  '12': '津',
  '13': '冀',
  '14': '晋',
  '15': '蒙',
  '21': '辽',
  '22': '吉',
  '23': '黑',
  '31': '沪',
  '32': '苏',
  '33': '浙',
  '34': '皖',
  '35': '闽',
  '36': '赣',
  '37': '鲁',
  '41': '豫',
  '42': '鄂',
  '43': '湘',
  '44': '粤',
  '45': '桂',
  '46': '琼',
  '50': '渝',
  '51': '川',
  '52': '贵',
  '53': '云',
  '54': '藏',
  '61': '陕',
  '62': '甘',
  '63': '青',
  '64': '宁',
  '65': '新',
  '66': '新',
}

/** What differs between provinces; those beside the two of the demo are small. */
export function provinceFacts(province: SandboxProvince): ProvinceFacts {
  const code = Number(province)
  return (
    LARGE[province] ?? {
      province,
      name: PROVINCES[province],
      plateLetter: PLATE_LETTERS[province],
      phoneBase: 19_901_000_000 + code * 10_000,
      vinBase: 6_000_000 + code * 10_000,
    }
  )
}
