import { authoritiesOf, type IssuingAuthority } from './authorities.ts'
import type { SandboxProvince } from './certificate.ts'
import { addDays } from './days.ts'
import { makeIdentityNumber, syntheticRegion } from './identity-number.ts'
import { makePersonName } from './names.ts'
import { provinceFacts, type ProvinceFacts } from './province-facts.ts'
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

/** Makes people and running numbers of one province, none twice. */
export interface Population {
  readonly facts: ProvinceFacts
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

/** Population of a province; `today` `YYYY-MM-DD` is the day that reviews are counted from. */
export function createPopulation(random: Random, today: string, province: SandboxProvince): Population {
  const facts = provinceFacts(province)
  const usedNumbers = new Set<string>()
  const series = new Map<string, number>()
  const serial = (name: string): number => {
    const next = (series.get(name) ?? 0) + 1
    series.set(name, next)
    return next
  }
  const person = (): Person => {
    const authority = random.pick(authoritiesOf(province))
    const sex = random.next() < 0.86 ? 'male' : 'female'
    const { idNumber, birthDay } = freeNumber(random, { region: syntheticRegion(province), sex }, usedNumbers)
    const address = `${facts.name}${authority.city}沙箱区${random.pick(['示例路', '样板街', '测试大道', '演示巷'])}${1 + random.below(300)}号${1 + random.below(30)}幢${101 + random.below(1_800)}室`
    const phone = String(facts.phoneBase + serial('phone'))
    return { name: makePersonName(random, sex), idNumber, sex, birthDay, phone, address, authority }
  }
  const certificateNumber = (authority: IssuingAuthority): string =>
    authority.division + String(serial(`number-${authority.division}`)).padStart(6, '0')
  return { facts, random, today, person, certificateNumber, serial }
}

function freeNumber(
  random: Random,
  { region, sex }: { readonly region: string; readonly sex: Person['sex'] },
  used: Set<string>,
): { idNumber: string; birthDay: string } {
  for (;;) {
    const birthDay = addDays('1964-01-01', random.below(BIRTH_DAYS))
    // 500 to 999: the personas have lower sequences.
    const sequence = 500 + random.below(250) * 2 + (sex === 'male' ? 1 : 0)
    const idNumber = makeIdentityNumber(region, birthDay, sequence)
    if (!used.has(idNumber)) {
      used.add(idNumber)
      return { idNumber, birthDay }
    }
  }
}
