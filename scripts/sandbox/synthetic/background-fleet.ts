import { issueCertificate, type SyntheticCertificate } from './certificate.ts'
import { backgroundState } from './background-state.ts'
import { addDays } from './days.ts'
import type { IssuingAuthority } from './authorities.ts'
import type { Population } from './population.ts'
import { entryAt } from './random.ts'
import { makePlate, makeVin, PLATE_COLORS, type PlateShape } from './vehicle-numbers.ts'

/** Sort of vehicle in the background population. */
export type VehicleSort = 'tractor' | 'trailer' | 'lorry' | 'van' | 'bus' | 'taxi' | 'tanker' | 'ride-hail'

interface SortFacts {
  readonly shapes: readonly PlateShape[]
  /** GA/T 16.4. */
  readonly types: readonly string[]
  readonly tonnages?: readonly string[]
  readonly seats?: readonly string[]
}

const SORTS: Readonly<Record<VehicleSort, SortFacts>> = {
  tractor: { shapes: ['yellow', 'yellow', 'yellow', 'large-green'], types: ['Q11'], tonnages: ['38.5', '40.0'] },
  trailer: { shapes: ['trailer'], types: ['B11', 'B12', 'B15'], tonnages: ['30.0', '31.5', '33.0'] },
  lorry: { shapes: ['yellow'], types: ['H11', 'H12', 'H21'], tonnages: ['4.9', '9.8', '15.2', '18.0'] },
  van: { shapes: ['blue', 'green'], types: ['H31', 'H32'], tonnages: ['1.2', '1.5', '1.8'] },
  bus: { shapes: ['yellow', 'yellow', 'large-green'], types: ['K11', 'K21'], seats: ['19', '38', '47', '53'] },
  taxi: { shapes: ['blue', 'green', 'green'], types: ['K33'], seats: ['5'] },
  tanker: { shapes: ['yellow', 'trailer'], types: ['H14', 'Q11'], tonnages: ['25.0', '28.4', '31.0'] },
  'ride-hail': { shapes: ['green', 'green', 'blue'], types: ['K33'], seats: ['5', '7'] },
}

/** To whom a vehicle's certificate is issued. */
export interface VehicleHolder {
  readonly authority: IssuingAuthority
  readonly name: string
  readonly code: string
  readonly codeType: '001' | '111'
  readonly address: string
  readonly companyName: string
  readonly permitNumber?: string
  readonly scope?: readonly string[]
}

/** Issues the vehicle certificate 道路运输证 (kind 5, ride-hail kind 6) of one background vehicle. */
export function issueVehicle(population: Population, holder: VehicleHolder, sort: VehicleSort): SyntheticCertificate {
  const { random } = population
  const facts = SORTS[sort]
  const shape = random.pick(facts.shapes)
  // Blue and yellow plates share one row of numbers; the first 20,000 belong to the personas.
  const plateSerial = 20_000 + population.serial(shape === 'blue' ? 'plate-yellow' : `plate-${shape}`)
  const rideHail = sort === 'ride-hail'
  return issueCertificate({
    kind: rideHail ? 6 : 5,
    authority: holder.authority,
    number: population.certificateNumber(holder.authority),
    holderName: holder.name,
    holderCode: holder.code,
    holderCodeType: holder.codeType,
    validFrom: addDays('2021-07-01', random.below(1_800)),
    ...(rideHail ? { validTo: addDays('2029-01-01', random.below(900)) } : {}),
    state: backgroundState(random),
    details: {
      address: holder.address,
      plateNumber: makePlate(population.facts.plateLetter, shape, plateSerial),
      plateColor: PLATE_COLORS[shape],
      vehicleType:
        shape === 'trailer' && sort === 'tanker' ? 'B13' : entryAt(facts.types, random.below(facts.types.length)),
      vin: makeVin(population.facts.vinBase + population.serial('vin')),
      ...(facts.tonnages === undefined ? {} : { tonnage: random.pick(facts.tonnages) }),
      ...(facts.seats === undefined ? {} : { seats: random.pick(facts.seats) }),
      companyName: holder.companyName,
      companyCode: holder.code,
      ...(holder.permitNumber === undefined ? {} : { permitNumber: holder.permitNumber }),
      ...(holder.scope === undefined ? {} : { scope: holder.scope }),
      ...(rideHail || sort === 'taxi' ? { operatingArea: population.facts.name + holder.authority.city } : {}),
      // Nearly all within the coming year, a few overdue.
      reviewedUntil: addDays(population.today, random.below(365) - 12),
    },
  })
}
