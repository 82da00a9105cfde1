import { isTaxi, matchCategory } from './match-category.ts'
import { matchDrivingClass } from './match-driving-class.ts'
import { weighComparisons, type ComparedCertificate, type Match, type MatchResult } from './match.ts'

type Text = string | undefined

/** The certificates of one check by what they are of. */
interface Sorted {
  readonly licences: readonly ComparedCertificate[]
  readonly vehicles: readonly ComparedCertificate[]
  readonly drivers: readonly ComparedCertificate[]
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}

/** Two texts of which either may be unknown. */
function compare(one: Text, other: Text): MatchResult {
  if (one === undefined || other === undefined) return 'cannot-tell'
  return plain(one) === plain(other) ? 'same' : 'different'
}

/** Whose business two certificates belong to: by credit code where both have one, else by name. */
function compareCompany(one: ComparedCertificate, other: ComparedCertificate): MatchResult {
  const byCode = compare(one.creditCode, other.creditCode)
  return byCode === 'cannot-tell' ? compare(one.companyName, other.companyName) : byCode
}

/** A licence tells its number as a permit number, as its own number, or as both. */
function comparePermit(one: ComparedCertificate, other: ComparedCertificate): MatchResult {
  const results = [compare(one.permitNumber, other.permitNumber)]
  if (one.kind <= 4) results.push(compare(one.number, other.permitNumber))
  if (results.includes('same')) return 'same'
  return results.includes('different') ? 'different' : 'cannot-tell'
}

/** Every pair of a licence and a vehicle, and of two vehicles (a tractor and its trailer). */
function businessPairs({
  licences,
  vehicles,
}: Sorted): readonly (readonly [ComparedCertificate, ComparedCertificate])[] {
  const withLicence = licences.flatMap((licence) => vehicles.map((vehicle) => [licence, vehicle] as const))
  const [first, ...others] = vehicles
  const together = first === undefined ? [] : others.map((other) => [first, other] as const)
  return [...withLicence, ...together]
}

/** For each vehicle the best of its drivers: one of two who fits is enough. */
function perVehicle(
  { vehicles, drivers }: Sorted,
  compareOne: (driver: ComparedCertificate, vehicle: ComparedCertificate) => MatchResult,
): MatchResult {
  const order: readonly MatchResult[] = ['same', 'cannot-tell', 'different', 'not-applicable']
  const best = vehicles.map((vehicle) => {
    const results = drivers.map((driver) => compareOne(driver, vehicle))
    return order.find((result) => results.includes(result)) ?? 'not-applicable'
  })
  return weighComparisons(best)
}

/** 浙江省杭州市 and 杭州市 are the same place told more or less widely. */
function compareAreas(driver: ComparedCertificate, vehicle: ComparedCertificate): MatchResult {
  if (!isTaxi(vehicle)) return 'not-applicable'
  if (driver.operatingArea === undefined || vehicle.operatingArea === undefined) return 'cannot-tell'
  const [one, other] = [plain(driver.operatingArea), plain(vehicle.operatingArea)]
  return one.includes(other) || other.includes(one) ? 'same' : 'different'
}

/** A right that is not on record is no fact against anybody: it cannot be told, and never differs. */
function compareRight(_driver: ComparedCertificate, { shownByRight }: ComparedCertificate): MatchResult {
  return shownByRight === true ? 'same' : 'cannot-tell'
}

/**
 * 人、车、户对得上吗: what fits together among the certificates of one check, one line for each subject, always in the same
 * order. Pure, and the same on the phone without network. Never a reason and never part of a conclusion.
 */
export function matchCertificates(certificates: readonly ComparedCertificate[]): readonly Match[] {
  const sorted: Sorted = {
    licences: certificates.filter(({ kind }) => kind >= 1 && kind <= 4),
    vehicles: certificates.filter(({ kind }) => kind === 5 || kind === 6),
    drivers: certificates.filter(({ kind }) => kind >= 7 && kind <= 9),
  }
  const pairs = businessPairs(sorted)
  return [
    { what: 'company', result: weighComparisons(pairs.map(([one, other]) => compareCompany(one, other))) },
    { what: 'permit-number', result: weighComparisons(pairs.map(([one, other]) => comparePermit(one, other))) },
    { what: 'category', result: perVehicle(sorted, matchCategory) },
    {
      what: 'driving-class',
      result: perVehicle(sorted, (driver, vehicle) => matchDrivingClass(driver.drivingClass, vehicle.vehicleType)),
    },
    { what: 'operating-area', result: perVehicle(sorted, compareAreas) },
    { what: 'authorisation', result: perVehicle(sorted, compareRight) },
  ]
}
