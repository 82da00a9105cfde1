/** Readers of single values as upstreams write them; `undefined` for whatever is not of the form. */

import { civilDate, formatCivilDate } from 'shared-types/vocabulary/civil-date.ts'
import { isPlateColor } from 'shared-types/vocabulary/plate-colors.ts'
import { normalisePlate } from 'shared-types/vocabulary/plate.ts'

/** Longest text of an item that the contract lets through. */
const LONGEST_TEXT = 300
const MOST_CODES = 60
/** Longest photo of the contract, in base64 characters. */
const LONGEST_PHOTO = 90_000

/** Text without control, format or surrogate code points, blanks around it cut; not empty. */
export function readText(text: string): string | undefined {
  const trimmed = text.trim()
  const fits =
    trimmed !== '' && trimmed.length <= LONGEST_TEXT && !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(trimmed)
  return fits ? trimmed.normalize('NFC') : undefined
}

/** `yyyyMMdd` (GB/T 7408, basic form) or `yyyy-MM-dd` → `YYYY-MM-DD`, when there is such a day. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const date = civilDate(Number(year), Number(month), Number(day))
  return date === undefined ? undefined : formatCivilDate(date)
}

/** `yyyy-MM-dd HH:mm:ss` in UTC+8 → milliseconds since 1970. */
export function readChinaTime(text: string): number | undefined {
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2}) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/.exec(text) ?? []
  return readDay(day) === undefined ? undefined : Date.parse(`${day}T${time}+08:00`)
}

/** RFC 3339 instant with an offset → milliseconds since 1970. */
export function readInstant(text: string): number | undefined {
  const form = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/
  const [, day = ''] = form.exec(text) ?? []
  if (readDay(day) === undefined) return undefined
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? undefined : instant
}

/** 车辆号牌 without blanks and separators; other shapes than the known ones stay, live plates deviate. */
export function readPlate(text: string): string | undefined {
  const plate = normalisePlate(text)
  return /^[\p{Script=Han}A-Z0-9]{5,10}$/u.test(plate) ? plate : undefined
}

/** 号牌颜色 of the list. */
export function readPlateColor(text: string): number | undefined {
  const code = /^\d{1,2}$/.test(text) ? Number(text) : undefined
  return code !== undefined && isPlateColor(code) ? code : undefined
}

/** 行政区划 of two, four or six digits, GB/T 2260. */
export function readDivision(text: string): string | undefined {
  return /^[1-9]\d(?:\d{2}){0,2}$/.test(text) ? text : undefined
}

/** Codes joined by commas, or by another separator where a dialect has one; the full-width form counts as the same. */
export function readCodes(text: string, separator: ',' | ';' = ','): readonly string[] | undefined {
  const codes = text.split(separator === ',' ? /[,，]/ : /[;；]/).map((code) => code.trim())
  return codes.length <= MOST_CODES && codes.every((code) => /^[0-9A-Za-z.-]{1,40}$/.test(code)) ? codes : undefined
}

/** Tonnes: up to four digits and two decimals. */
export function readTonnes(text: string): number | undefined {
  return /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined
}

/** Whole number of seats. */
export function readSeats(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined
}

/** How base64 of a JPEG or a PNG begins: a photo field that holds anything else is no photo. */
const PICTURES = /^(?:\/9j\/|iVBORw0KGgo)[A-Za-z0-9+/]+={0,2}$/

/** 照片: a JPEG or a PNG in base64. */
export function readPhoto(text: string): string | undefined {
  return text.length <= LONGEST_PHOTO && text.length % 4 === 0 && PICTURES.test(text) ? text : undefined
}
