import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { CertificateKind } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { ReleaseCell } from '../compile-policy.ts'
import type { Treatment } from '../policy-model.ts'
import { SAME_PROVINCE } from './crowd-shares.ts'
import { fieldModel, type FieldModel, type Trait } from './field-models.ts'
import { HOLDER_POPULATIONS } from './holder-populations.ts'

/**
 * 点名豁免: fields that describe a vehicle, on the certificate of a vehicle. A plate leads to one owner in any register,
 * and is shown because the reader stands before it; the person's own fields of such a certificate count all the same.
 */
const VEHICLE_FIELDS: readonly CertificateField[] = [
  'plateNumber',
  'plateColor',
  'vehicleType',
  'vin',
  'tonnage',
  'seats',
  'operatingArea',
]

/** True for a field that is exempt by name on certificates of this kind. */
export function isExempt(field: CertificateField, kind: CertificateKind): boolean {
  return (kind === 5 || kind === 6) && VEHICLE_FIELDS.includes(field)
}

/** 身份证号可能数: the fewest identity numbers that fit under a treatment, beside the birth date and sex of the view. */
export type CountNumbers = (
  treatment: Treatment,
  others: { readonly birth: 'hidden' | 'year' | 'day'; readonly sexKnown: boolean },
) => number | undefined

/** Structural members stand in every answer and code: kind, province (also by the key of a code) and that it is valid. */
const STRUCTURAL: ReadonlyMap<Trait, number> = new Map([['place', SAME_PROVINCE]])
const SAME_STATUS = 0.9

/** Share of the crowd that shows the same as the specimen told most of; 1 when the cell tells nothing of any. */
function shareOf(model: FieldModel, cell: ReleaseCell): number {
  const shares = model.specimens.map((specimen) => {
    const left = cell.apply(specimen)
    if (left === undefined) return 1
    if (typeof left !== 'string') return model.whole
    return /^\**$/.test(left) ? 1 : (model.partly?.[left] ?? model.whole)
  })
  return Math.min(1, ...shares)
}

function sharesByTrait(kind: CertificateKind, cells: readonly ReleaseCell[]): ReadonlyMap<Trait, number> {
  const shares = new Map(STRUCTURAL)
  for (const cell of cells) {
    const model = fieldModel(cell.field, kind)
    if (model === undefined || isExempt(cell.field, kind)) continue
    // Fields that say the same are not told twice: the one that says most counts.
    shares.set(model.trait, Math.min(shares.get(model.trait) ?? 1, shareOf(model, cell)))
  }
  return shares
}

/** A synthetic number of the unallocated region 339900, and its last four characters. */
const NUMBER_SPECIMEN = '339900199001011236'
const SPECIMEN_TAIL = NUMBER_SPECIMEN.slice(-4)
/** 顺序码和校验码: each of 999 sequence numbers and eleven check characters is taken as equally likely. */
const SAME_TAIL = 1 / (999 * 11)

/** Share of the crowd whose number ends as the one that is seen; 1 when its end is hidden. */
function tailShare(identity: ReleaseCell | undefined): number {
  const left = identity?.apply(NUMBER_SPECIMEN)
  return typeof left === 'string' && left.endsWith(SPECIMEN_TAIL) ? SAME_TAIL : 1
}

function birthIn(cells: readonly ReleaseCell[]): 'hidden' | 'year' | 'day' {
  const cell = cells.find(({ field }) => field === 'birthDate')
  const left = cell?.apply('1990-01-01')
  if (typeof left !== 'string' || /^\**$/.test(left)) return 'hidden'
  return left === '1990' ? 'year' : 'day'
}

/** Persons of a kind who still fit what these cells leave visible, at least 1; whole persons, rounded down. */
export function personsLeft(kind: CertificateKind, cells: readonly ReleaseCell[], countNumbers: CountNumbers): number {
  let crowd = HOLDER_POPULATIONS[kind] * SAME_STATUS
  for (const share of sharesByTrait(kind, cells).values()) crowd *= share
  const identity = cells.find(({ field }) => field === 'identityNumber')
  const numbers =
    identity &&
    countNumbers(identity.treatment, {
      birth: birthIn(cells),
      sexKnown: cells.some((cell) => cell.field === 'sex' && cell.treatment === 'clear'),
    })
  return Math.max(1, Math.floor(Math.min(crowd * tailShare(identity), numbers ?? Infinity)))
}
