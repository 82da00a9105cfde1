import { daysOfMonth } from 'shared-types/vocabulary/civil-date.ts'
import { identityNumberCheckCharacter } from 'shared-types/vocabulary/identity-number.ts'

/**
 * 公民身份号码的可能数 (GB 11643): how many valid numbers fit what is visible of one, by enumeration: every plausible
 * birth date, every sequence number, the check character. No register is needed to list them, so this bounds the crowd.
 */
export interface VisibleNumber {
  /** 18 characters, `*` where hidden. */
  readonly pattern: string
  /** What other fields of the same view tell of the birth date. */
  readonly birth: 'hidden' | 'year' | 'day'
  readonly sexKnown: boolean
}

/** Birth years of holders between 18 and 70 years of age in 2026 (assumed). */
const FIRST_YEAR = 1956
const LAST_YEAR = 2008
/** Division codes of counties in use or retired since 1984, in round figures (assumed). */
const DIVISIONS = 3_200
const MODULUS = 11
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const BIRTH_AT = 6
const SEQUENCE_AT = 14
const CHECK_AT = 17

/** Numbers of candidates by the remainder that they add to the check sum. */
type Remainders = readonly number[]

function remainderOf(digits: string, at: number): number {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    sum += (WEIGHTS[at + index] ?? 0) * Number(digits.charAt(index))
  }
  return sum % MODULUS
}

function fits(candidate: string, pattern: string): boolean {
  for (let index = 0; index < candidate.length; index += 1) {
    const shown = pattern.charAt(index)
    if (shown !== '*' && shown !== candidate.charAt(index)) return false
  }
  return true
}

function count(candidates: Iterable<string>, at: number, isPossible: (candidate: string) => boolean): Remainders {
  const counts = Array<number>(MODULUS).fill(0)
  for (const candidate of candidates) {
    if (!isPossible(candidate)) continue
    const remainder = remainderOf(candidate, at)
    counts[remainder] = (counts[remainder] ?? 0) + 1
  }
  return counts
}

function* birthDates(): Generator<string> {
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const head = `${String(year)}${String(month).padStart(2, '0')}`
      for (let day = 1; day <= daysOfMonth(year, month); day += 1) yield head + String(day).padStart(2, '0')
    }
  }
}

function* sequences(): Generator<string> {
  for (let sequence = 1; sequence <= 999; sequence += 1) yield String(sequence).padStart(3, '0')
}

const total = (counts: Remainders): number => counts.reduce((sum, each) => sum + each, 0)

/** Birth dates and sequence numbers by remainder; the specimens of one question share most of them. */
interface Counted {
  readonly dates: (knownBirth: string, pattern: string) => Remainders
  readonly sequences: (parity: number | undefined, pattern: string) => Remainders
}

function createCounted(): Counted {
  const kept = new Map<string, Remainders>()
  const once = (key: string, work: () => Remainders): Remainders => {
    const counted = kept.get(key) ?? work()
    kept.set(key, counted)
    return counted
  }
  return {
    dates: (knownBirth, pattern) =>
      once(`date ${knownBirth} ${pattern}`, () =>
        count(birthDates(), BIRTH_AT, (date) => date.startsWith(knownBirth) && fits(date, pattern)),
      ),
    sequences: (parity, pattern) =>
      once(`sequence ${String(parity)} ${pattern}`, () =>
        count(
          sequences(),
          SEQUENCE_AT,
          (sequence) => fits(sequence, pattern) && (parity === undefined || Number(sequence) % 2 === parity),
        ),
      ),
  }
}

const KNOWN_BIRTH_DIGITS = { hidden: 0, year: 4, day: 8 } as const

/** Numbers that fit what is visible of `specimen`, itself a valid number; at least 1. */
function countFor(specimen: string, { pattern, birth, sexKnown }: VisibleNumber, counted: Counted): number {
  const knownBirth = specimen.slice(BIRTH_AT, BIRTH_AT + KNOWN_BIRTH_DIGITS[birth])
  const dates = counted.dates(knownBirth, pattern.slice(BIRTH_AT, SEQUENCE_AT))
  const parity = sexKnown ? Number(specimen.charAt(CHECK_AT - 1)) % 2 : undefined
  const sequenceCounts = counted.sequences(parity, pattern.slice(SEQUENCE_AT, CHECK_AT))
  const knownDivision = pattern.slice(0, BIRTH_AT).replaceAll('*', '').length
  const divisions = knownDivision === BIRTH_AT ? 1 : Math.max(1, DIVISIONS / 10 ** knownDivision)
  const all = divisions * total(dates) * total(sequenceCounts)
  if (pattern.charAt(CHECK_AT) === '*') return all
  // Remainders of unknown divisions are taken as evenly spread: one in eleven has the check character that is seen.
  if (knownDivision < BIRTH_AT) return Math.max(1, all / MODULUS)
  const wanted = remainderOf(specimen.slice(BIRTH_AT, CHECK_AT), BIRTH_AT)
  const matching = dates.reduce(
    (sum, candidates, remainder) => sum + candidates * (sequenceCounts[(wanted - remainder + MODULUS) % MODULUS] ?? 0),
    0,
  )
  return Math.max(1, matching)
}

/** Specimens of four years, an ordinary and a leap one among them, whose check sums have every remainder. */
const SPECIMENS = ['19600229', '19761015', '19900101', '20040731'].flatMap((birth) =>
  Array.from({ length: MODULUS }, (_, index) => {
    const body = `339900${birth}${String(120 + index)}`
    return body + identityNumberCheckCharacter(body)
  }),
)

/** What a treated number leaves visible, in 18 places; an output of an unknown form counts as the whole number. */
function patternOf(treated: string, specimen: string): string {
  if (/^\**$/.test(treated)) return '*'.repeat(18)
  if (/^[\dX]{4}$/.test(treated)) return treated.padStart(18, '*')
  if (/^[\dX*]{18}$/.test(treated)) return treated
  return /^\d\*$/.test(treated) ? treated.padEnd(18, '*') : specimen
}

/** The fewest numbers that fit, over specimens, what `show` leaves of an identity number; `undefined`: nothing is shown. */
export function fewestFittingNumbers(
  show: (number: string) => string | undefined,
  others: Pick<VisibleNumber, 'birth' | 'sexKnown'>,
): number | undefined {
  const counted = createCounted()
  const counts = SPECIMENS.flatMap((specimen) => {
    const treated = show(specimen)
    return treated === undefined
      ? []
      : [countFor(specimen, { pattern: patternOf(treated, specimen), ...others }, counted)]
  })
  return counts.length === 0 ? undefined : Math.min(...counts)
}
