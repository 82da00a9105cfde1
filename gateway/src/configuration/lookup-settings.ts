import { BadSetting, textSetting, type Environment } from './setting-readers.ts'

/** 查询软限: look-ups an hour by type of post beyond which an entry in the log is marked. */
export interface LookupLimits {
  readonly 'fixed-post': number
  readonly 'road-patrol': number
  readonly station: number
}

/** Assumed: a fixed post has vehicles without end before it, a patrol stops some, a station hall asks rarely. */
const DEFAULTS: LookupLimits = { 'fixed-post': 240, 'road-patrol': 90, station: 40 }

const RULE = 'fixed-post=<number>,road-patrol=<number>,station=<number> expected, each from 1 to 99999'
const FORM = /^(fixed-post|road-patrol|station)=([1-9][0-9]{0,4})$/

/** `LOOKUP_SOFT_LIMITS`; a post that is not named keeps its default. */
export function readLookupLimits(environment: Environment): LookupLimits {
  const text = textSetting(environment, 'LOOKUP_SOFT_LIMITS', '')
  const given = text === '' ? [] : text.split(',').map((one) => FORM.exec(one.trim()))
  if (given.some((one) => one === null)) throw new BadSetting('LOOKUP_SOFT_LIMITS', RULE)
  return { ...DEFAULTS, ...Object.fromEntries(given.map((one) => [one?.[1], Number(one?.[2])])) }
}
