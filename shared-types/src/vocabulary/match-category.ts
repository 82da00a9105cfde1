import type { ComparedCertificate, MatchResult } from './match.ts'

/**
 * 从业资格类别与车辆业务: which categories of a driver fit which trade of a vehicle. Trades are the first two digits of a
 * scope code (JT/T 415-2006 5.2.1), categories those of JT/T 697.7-2014 5.22; that they belong together is assumed from
 * their names. Dangerous goods of a class of their own (toxic, explosive, radioactive) have categories of their own.
 */
const DRIVERS: Readonly<Record<string, readonly string[]>> = {
  '01': ['01001'],
  '02': ['02001'],
  '03': ['03001', '03005', '03009', '03013'],
  '08': ['13001'],
  '09': ['09001', '09002', '09003'],
}

const RIDE_HAIL_VEHICLE = 6
const TAXI_DRIVER = 8
const RIDE_HAIL_DRIVER = 9
const RIDE_HAIL_CATEGORIES = ['09003', '09001']
const TAXI_CATEGORIES = ['09002', '09001']
const GOODS_BY_TAXI = '092'

/** 危险货物: whether a vehicle or licence is for dangerous goods, so that the waybill 危货运单 is a check of its own. */
export function isForDangerousGoods({ kind, scope }: ComparedCertificate): boolean {
  return kind === 2 || kind === 4 || (scope?.some((code) => code.startsWith('03')) ?? false)
}

/** 出租、网约: whether a vehicle is a taxi or a ride-hail car. */
export function isTaxi({ kind, scope }: ComparedCertificate): boolean {
  return kind === RIDE_HAIL_VEHICLE || (scope?.some((code) => code.startsWith('09')) ?? false)
}

/** A driver, not an escort 押运员 or a loader 装卸管理员, who may travel along without driving. */
function isDriverCategory(code: string): boolean {
  return Object.values(DRIVERS).some((drivers) => drivers.includes(code))
}

function fitsTrade(driver: ComparedCertificate, vehicle: ComparedCertificate, code: string): boolean | undefined {
  const { kind, categories = [] } = driver
  if (code.startsWith(GOODS_BY_TAXI)) return categories.includes('02001')
  if (code.startsWith('09')) {
    if (vehicle.kind === RIDE_HAIL_VEHICLE)
      return kind === RIDE_HAIL_DRIVER || categories.some((one) => RIDE_HAIL_CATEGORIES.includes(one))
    return kind === TAXI_DRIVER || categories.some((one) => TAXI_CATEGORIES.includes(one))
  }
  const drivers = DRIVERS[code.slice(0, 2)]
  return drivers === undefined ? undefined : categories.some((one) => drivers.includes(one))
}

/** A ride-hail car needs no scope to be one. */
function tradesOf(vehicle: ComparedCertificate): readonly string[] | undefined {
  return vehicle.kind === RIDE_HAIL_VEHICLE ? ['091'] : vehicle.scope
}

/**
 * 资格与业务: whether a driver's categories fit the vehicle's business. A vehicle of several trades fits wholly when the
 * driver has all of them, not at all when none; with some of them it depends on what is carried, which nobody here knows.
 */
export function matchCategory(driver: ComparedCertificate, vehicle: ComparedCertificate): MatchResult {
  const isTaxiDriver = driver.kind === TAXI_DRIVER || driver.kind === RIDE_HAIL_DRIVER
  if (driver.categories === undefined && !isTaxiDriver) return 'cannot-tell'
  if (!isTaxiDriver && !(driver.categories ?? []).some(isDriverCategory)) return 'not-applicable'
  const fits = (tradesOf(vehicle) ?? []).map((code) => fitsTrade(driver, vehicle, code))
  const told = fits.filter((fit) => fit !== undefined)
  if (told.length === 0) return 'cannot-tell'
  if (told.every((fit) => !fit)) return told.length === fits.length ? 'different' : 'cannot-tell'
  return fits.every((fit) => fit === true) ? 'same' : 'cannot-tell'
}
