import type { SandboxProvince } from './certificate.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Region codes that GB/T 2260 never allocated, so that no number can belong to a living person. */
export function syntheticRegion(province: SandboxProvince): string {
  // 兵团 is a province inside the ministry only: its people have numbers of Xinjiang.
  return province === '66' ? '659966' : `${province}9900`
}

/**
 * 公民身份号码 of an invented person, GB 11643-1999 with its check digit.
 * `birthDay` is `YYYY-MM-DD`; `sequence` 0 to 999, odd for men.
 */
export function makeIdentityNumber(region: string, birthDay: string, sequence: number): string {
  const body = `${region}${birthDay.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0)
  return body + CHECK_DIGITS.charAt(sum % 11)
}
