import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { VehicleSort } from './background-fleet.ts'
import type { SandboxProvince } from './certificate.ts'
import type { CompanyTrade } from './names.ts'

/** One trade: how many companies, which licence, and vehicles between two numbers. */
export interface TradePlan {
  readonly trade: CompanyTrade
  readonly count: number
  readonly kind: Extract<CertificateKind, 1 | 2 | 3 | 4>
  readonly scope: readonly string[]
  readonly sorts: readonly VehicleSort[]
  readonly fleet: readonly [least: number, most: number]
}

/** Companies of each province: province 33 large, with one of five hundred vehicles; province 51 some hundred vehicles. */
const LARGE: Readonly<Partial<Record<SandboxProvince, readonly TradePlan[]>>> = {
  '33': [
    {
      trade: 'freight',
      count: 360,
      kind: 1,
      scope: ['02000'],
      sorts: ['tractor', 'trailer', 'trailer', 'lorry', 'van'],
      fleet: [1, 13],
    },
    { trade: 'freight', count: 1, kind: 1, scope: ['02000'], sorts: ['tractor', 'trailer'], fleet: [500, 500] },
    { trade: 'bus', count: 40, kind: 1, scope: ['01000'], sorts: ['bus'], fleet: [6, 18] },
    { trade: 'hazmat', count: 30, kind: 2, scope: ['03000'], sorts: ['tanker'], fleet: [4, 16] },
    { trade: 'taxi', count: 14, kind: 1, scope: ['09000'], sorts: ['taxi'], fleet: [20, 50] },
    { trade: 'platform', count: 6, kind: 3, scope: ['09000'], sorts: ['ride-hail'], fleet: [10, 30] },
    { trade: 'radioactive', count: 3, kind: 4, scope: ['03000'], sorts: ['lorry'], fleet: [2, 4] },
  ],
  '51': [
    { trade: 'freight', count: 14, kind: 1, scope: ['02000'], sorts: ['tractor', 'trailer', 'lorry'], fleet: [1, 8] },
    { trade: 'bus', count: 2, kind: 1, scope: ['01000'], sorts: ['bus'], fleet: [4, 8] },
    { trade: 'hazmat', count: 4, kind: 2, scope: ['03000'], sorts: ['tanker'], fleet: [2, 6] },
    { trade: 'platform', count: 1, kind: 3, scope: ['09000'], sorts: ['ride-hail'], fleet: [8, 12] },
    { trade: 'radioactive', count: 1, kind: 4, scope: ['03000'], sorts: ['lorry'], fleet: [2, 2] },
  ],
}

const SMALL: readonly TradePlan[] = [
  {
    trade: 'freight',
    count: 2,
    kind: 1,
    scope: ['02000'],
    sorts: ['tractor', 'trailer', 'lorry', 'van'],
    fleet: [3, 4],
  },
]

/** Companies of a province. */
export function tradePlansOf(province: SandboxProvince): readonly TradePlan[] {
  return LARGE[province] ?? SMALL
}
