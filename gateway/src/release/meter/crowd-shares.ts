import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'

/**
 * 同值概率: how likely two holders of one kind, drawn at random, show the same value: the sum of the squared shares of
 * all values. A population times this is the crowd that a holder drawn at random stands in.
 */
export function sharedBy(shares: readonly number[]): number {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return shares.reduce((sum, share) => sum + (share / whole) ** 2, 0)
}

/** Residents of the 31 provinces in 100,000, seventh census 2020 (commonly known, rounded). */
const PROVINCE_RESIDENTS = [
  1260, 1015, 994, 847, 837, 746, 664, 646, 610, 578, 501, 472, 452, 426, 415, 395, 386, 349, 321, 319, 259, 250, 249,
  241, 240, 219, 139, 101, 72, 59, 36,
] as const

/** Two holders of the same province. */
export const SAME_PROVINCE = sharedBy(PROVINCE_RESIDENTS)

/**
 * Shares of the surnames in per cent: the ten largest (census list), twelve of about 1.05, and seventy-eight that fill
 * the hundred up to 85.9 (全国姓名报告 2019, Ministry of Public Security); the rest as 1,400 small ones (assumed).
 */
const SURNAMES = [
  ...[7.25, 7.19, 6.83, 5.38, 4.53, 3.08, 2.29, 2.23, 2.12, 2.05],
  ...Array<number>(12).fill(1.05),
  ...Array<number>(78).fill(0.39),
  ...Array<number>(1_400).fill(0.01),
] as const

/** Two holders with the same first character of the name; a character shared by surnames only makes the crowd larger. */
export const SAME_FIRST_CHARACTER = sharedBy(SURNAMES)

/** Two holders with the same full name (assumed: 张伟, the most frequent, is 0.02 % of the people). */
export const SAME_NAME = 1 / 100_000

/**
 * Two holders of the same city of operation (assumed): half of all ride-hailing drivers work in some thirty cities,
 * taxis are spread wider. A licence, and a practitioner of kind 7, tells a province at the finest.
 */
export const SAME_OPERATING_AREA: Readonly<Record<CertificateKind, number>> = {
  1: SAME_PROVINCE,
  2: SAME_PROVINCE,
  3: SAME_PROVINCE,
  4: SAME_PROVINCE,
  5: SAME_PROVINCE,
  6: 1 / 80,
  7: SAME_PROVINCE,
  8: 1 / 190,
  9: 1 / 80,
}

/** Two holders of the same county (assumed: 2,844 counties, the larger ones weigh more). */
export const SAME_COUNTY = 1 / 1_500

/** Two holders with the same qualification categories 从业资格类别 (assumed: freight is the bulk of kind 7). */
export const SAME_CATEGORIES: Readonly<Record<CertificateKind, number>> = {
  1: 1,
  2: 1,
  3: 1,
  4: 1,
  5: 1,
  6: 1,
  7: 0.6,
  8: 0.9,
  9: 0.9,
}
