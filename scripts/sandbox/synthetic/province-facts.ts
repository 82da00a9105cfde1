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
export const PROVINCE_FACTS: Readonly<Record<SandboxProvince, ProvinceFacts>> = {
  '33': { province: '33', name: '浙江省', plateLetter: '浙', phoneBase: 19_900_001_000, vinBase: 1_000_000 },
  '51': { province: '51', name: '四川省', plateLetter: '川', phoneBase: 19_900_500_000, vinBase: 5_000_000 },
}
