/**
 * 脱敏规则: masks count in code points, not in UTF-16 units; a value too short for its mask is hidden whole; applying a
 * mask twice is the same as applying it once. Rules of the project's release policy (assumed; no standard fixes them).
 */

function stars(count: number): string {
  return '*'.repeat(count)
}

const SURROGATE = /[\ud800-\udfff]/

/** Code points of a text; one without surrogates has as many as units, and is not taken apart. */
function lengthInPoints(text: string): number {
  return SURROGATE.test(text) ? Array.from(text).length : text.length
}

/** Keeps `head` and `tail` code points of a value of exactly `length`; any other length is hidden whole. */
function keepEnds(text: string, length: number, head: number, tail: number): string {
  const points = lengthInPoints(text)
  if (points !== length) return stars(points)
  const middle = stars(length - head - tail)
  if (points === text.length) return text.slice(0, head) + middle + text.slice(length - tail)
  const each = Array.from(text)
  return each.slice(0, head).join('') + middle + each.slice(length - tail).join('')
}

/** 姓名: first character and one star, because the length of a name says something too; one character alone is hidden. */
export function maskPersonalName(name: string): string {
  const [first, ...rest] = Array.from(name.trim())
  return first === undefined || rest.length === 0 ? '*' : `${first}*`
}

/** 证件号码: 18 characters keep 6 + 4, the 15 of the first generation 6 + 3, every other length nothing. */
export function maskIdentityNumber(number: string): string {
  return lengthInPoints(number) === 15 ? keepEnds(number, 15, 6, 3) : keepEnds(number, 18, 6, 4)
}

/**
 * 证件号码后四位: the last four characters alone, as they stand in a code; four characters are taken for such a rest already;
 * nothing of any other number shorter than 15.
 */
export function maskToLastFour(number: string): string {
  const points = Array.from(number)
  return points.length === 4 || points.length >= 15 ? points.slice(-4).join('') : stars(points.length)
}

/** 手机号: 3 + 4 of eleven digits. */
export function maskPhone(phone: string): string {
  return keepEnds(phone, 11, 3, 4)
}

/** 车辆识别代号: the last six characters; shorter than seven is hidden whole. */
export function maskVin(vin: string): string {
  const points = Array.from(vin)
  return points.length < 7 ? stars(points.length) : stars(points.length - 6) + points.slice(-6).join('')
}

/**
 * Province, prefecture and county of an address. The county's name holds no word of a street, village or building
 * after its first character, so that 文三路小区 is not taken for a county 区.
 */
const TO_COUNTY =
  /^(?:\p{Script=Han}{2,8}?(?:省|自治区|市))?(?:\p{Script=Han}{1,12}?(?:市|自治州|地区|盟))?\p{Script=Han}(?:(?![路街道巷弄号村镇乡社小园幢楼室组])\p{Script=Han}){0,15}?(?:县|区|旗|市)/u

/** 地址: as far as the county, then four stars; an address without a recognisable county is hidden whole. */
export function maskAddress(address: string): string {
  return `${TO_COUNTY.exec(address)?.[0] ?? ''}****`
}

/** Every mask by the name under which a rule and an answer's `treatments` call it. */
export const MASKS = {
  'personal-name': maskPersonalName,
  'identity-number': maskIdentityNumber,
  'last-four': maskToLastFour,
  phone: maskPhone,
  vin: maskVin,
  address: maskAddress,
} as const satisfies Readonly<Record<string, (value: string) => string>>
