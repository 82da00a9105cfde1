import { authoritiesOf } from './authorities.ts'
import { issueCertificate, type CertificateState, type SyntheticCertificate } from './certificate.ts'
import type { Company } from './company.ts'
import { addDays } from './days.ts'
import { makePlate, makeVin, PLATE_COLORS, type PlateShape } from './vehicle-numbers.ts'

interface FleetRow {
  readonly shape: PlateShape
  readonly serial: number
  /** 车辆类型, GA/T 16.4: Q11 heavy tractor, B11 heavy trailer, B12 heavy box trailer, H12/H32 box lorries, H11 lorry. */
  readonly vehicleType: string
  readonly tonnage: string
  readonly state?: CertificateState
  /** Days from today to the end of the annual review 年度审验; negative: overdue. */
  readonly reviewInDays: number
  /** Days from today to the last valid day. */
  readonly endsInDays?: number
}

const ROWS: readonly FleetRow[] = [
  { shape: 'yellow', serial: 10_001, vehicleType: 'Q11', tonnage: '40.0', reviewInDays: 210 },
  { shape: 'yellow', serial: 10_002, vehicleType: 'Q11', tonnage: '40.0', reviewInDays: 185 },
  {
    shape: 'yellow',
    serial: 10_003,
    vehicleType: 'Q11',
    tonnage: '38.5',
    reviewInDays: 160,
    state: { status: 'SUSPENDED', statusReason: 'administrative-penalty' },
  },
  { shape: 'yellow', serial: 10_004, vehicleType: 'Q11', tonnage: '38.5', reviewInDays: 240 },
  { shape: 'trailer', serial: 1_001, vehicleType: 'B11', tonnage: '31.5', reviewInDays: 200 },
  { shape: 'trailer', serial: 1_002, vehicleType: 'B11', tonnage: '31.5', reviewInDays: 190 },
  { shape: 'trailer', serial: 1_003, vehicleType: 'B12', tonnage: '30.0', reviewInDays: -45 },
  { shape: 'trailer', serial: 1_004, vehicleType: 'B12', tonnage: '30.0', reviewInDays: 150 },
  { shape: 'yellow', serial: 10_005, vehicleType: 'H12', tonnage: '9.9', reviewInDays: 130 },
  { shape: 'yellow', serial: 10_006, vehicleType: 'H12', tonnage: '9.9', reviewInDays: 175, endsInDays: 20 },
  { shape: 'green', serial: 10_007, vehicleType: 'H32', tonnage: '1.5', reviewInDays: 300 },
  { shape: 'blue', serial: 10_008, vehicleType: 'H31', tonnage: '1.8', reviewInDays: 280 },
]

/** The twelve vehicle certificates of the owner's company: one suspended, one review overdue, one near its end. */
export function fleetOf(company: Company, today: string): readonly SyntheticCertificate[] {
  return ROWS.map((row, index) =>
    issueCertificate({
      kind: 5,
      authority: authoritiesOf('33')[0],
      number: `330100${900_100 + index}`,
      holderName: company.name,
      holderCode: company.creditCode,
      holderCodeType: '001',
      validFrom: '2023-04-10',
      persona: 'owner',
      ...(row.endsInDays === undefined ? {} : { validTo: addDays(today, row.endsInDays) }),
      ...(row.state === undefined ? {} : { state: row.state }),
      details: {
        address: company.address,
        plateNumber: makePlate('浙', row.shape, row.serial),
        plateColor: PLATE_COLORS[row.shape],
        vehicleType: row.vehicleType,
        vin: makeVin(9_000_000 + index),
        tonnage: row.tonnage,
        companyName: company.name,
        companyCode: company.creditCode,
        permitNumber: company.permitNumber,
        scope: ['02000'],
        reviewedUntil: addDays(today, row.reviewInDays),
      },
    }),
  )
}
