import { AUTHORITIES, type IssuingAuthority } from './authorities.ts'
import { addDays } from './days.ts'
import { makeIdentityNumber, SYNTHETIC_REGIONS } from './identity-number.ts'
import { makePersonName } from './names.ts'
import type { Random } from './random.ts'

/** A natural person of the background population. */
export interface Person {
  readonly name: string
  readonly idNumber: string
  readonly sex: 'male' | 'female'
  readonly birthDay: string
  readonly phone: string
  readonly address: string
  readonly authority: IssuingAuthority
}

/** Makes people and running numbers of province 33, none twice. */
export interface Population {
  readonly random: Random
  readonly today: string
  person(): Person
  /** 证号 of licences and vehicle certificates: division and a serial of six digits. */
  certificateNumber(authority: IssuingAuthority): string
  /** The next whole number of a series, from 1. */
  serial(series: string): number
}

/** Days from 1964-01-01 within which everybody is born: of age and not yet retired. */
const BIRTH_DAYS = 14_000

/** Population of province 33; `today` `YYYY-MM-DD` is the day that reviews are counted from. */
export function createPopulation(random: Random, today: string): Population {
  const usedNumbers = new Set<string>()
  const series = new Map<string, number>()
  const serial = (name: string): number => {
    const next = (series.get(name) ?? 0) + 1
    series.set(name, next)
    return next
  }
  const person = (): Person => {
    const authority = random.pick(AUTHORITIES['33'])
    const sex = random.next() < 0.86 ? 'male' : 'female'
    const { idNumber, birthDay } = freeNumber(random, sex, usedNumbers)
    const address = `浙江省${authority.city}沙箱区${random.pick(['示例路', '样板街', '测试大道', '演示巷'])}${1 + random.below(300)}号${1 + random.below(30)}幢${101 + random.below(1_800)}室`
    // The personas have 19900000001 to 19900000010.
    const phone = String(19_900_001_000 + serial('phone'))
    return { name: makePersonName(random, sex), idNumber, sex, birthDay, phone, address, authority }
  }
  const certificateNumber = (authority: IssuingAuthority): string =>
    authority.division + String(serial(`number-${authority.division}`)).padStart(6, '0')
  return { random, today, person, certificateNumber, serial }
}

function freeNumber(random: Random, sex: Person['sex'], used: Set<string>): { idNumber: string; birthDay: string } {
  for (;;) {
    const birthDay = addDays('1964-01-01', random.below(BIRTH_DAYS))
    // 500 to 999: the personas have lower sequences.
    const sequence = 500 + random.below(250) * 2 + (sex === 'male' ? 1 : 0)
    const idNumber = makeIdentityNumber(SYNTHETIC_REGIONS['33'], birthDay, sequence)
    if (!used.has(idNumber)) {
      used.add(idNumber)
      return { idNumber, birthDay }
    }
  }
}
