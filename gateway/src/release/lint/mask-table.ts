import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { PolicyCell } from '../compile-policy.ts'
import type { Treatment } from '../policy-model.ts'

/** The most that may be told of a field; a field that is not named may be clear. */
type Ceiling = { readonly [F in CertificateField]?: Treatment }

/** One column of the mask table 脱敏总表. */
interface Column {
  readonly everybody: Ceiling
  /** Records of a natural person, besides. */
  readonly person?: Ceiling
  /** Licences and vehicles of a sole trader, besides: name and "credit code" are the person's own. */
  readonly trader?: Ceiling
  /** Practitioners' certificates, besides. */
  readonly practitioner?: Ceiling
}

/** What describes a person, all of it withheld. */
const NOTHING_PERSONAL: Ceiling = {
  holderName: 'withhold',
  identityNumber: 'withhold',
  number: 'withhold',
  phone: 'withhold',
  address: 'withhold',
  photo: 'withhold',
  birthDate: 'withhold',
  sex: 'withhold',
  legalRepresentative: 'withhold',
}
const NO_TRADER: Ceiling = { companyName: 'withhold', creditCode: 'withhold' }
const HALF_NUMBER: Ceiling = { identityNumber: 'mask:identity-number' }
const HALF_CODE: Ceiling = { creditCode: 'mask:identity-number' }
const NAME_AT_MOST: Ceiling = { holderName: 'mask:personal-name' }

const PUBLIC: Column = {
  everybody: {
    ...NOTHING_PERSONAL,
    holderName: 'clear',
    number: 'clear',
    legalRepresentative: 'mask:personal-name',
    vin: 'withhold',
    issuingDivision: 'generalise:province',
    issuingAuthority: 'withhold',
    validTo: 'withhold',
  },
  person: { ...NAME_AT_MOST, number: 'withhold' },
  trader: { companyName: 'mask:personal-name', creditCode: 'withhold' },
}

const ROADSIDE: Column = {
  everybody: {
    ...HALF_NUMBER,
    phone: 'mask:phone',
    address: 'mask:address',
    birthDate: 'generalise:year',
    vin: 'mask:vin',
  },
  trader: HALF_CODE,
}

const PAPER: Ceiling = {
  phone: 'withhold',
  address: 'withhold',
  photo: 'withhold',
  birthDate: 'withhold',
  sex: 'withhold',
  vin: 'withhold',
  legalRepresentative: 'withhold',
}

/** Company, delegate and files have no column in the specification; theirs are the project's own (assumed). */
const COLUMNS: Readonly<Record<string, Column>> = {
  'public/present-public': PUBLIC,
  'public/verify-public': PUBLIC,
  'inspector/present-inspection': {
    everybody: {
      ...NOTHING_PERSONAL,
      holderName: 'clear',
      number: 'clear',
      identityNumber: 'mask:last-four',
      vin: 'withhold',
      issuingDivision: 'generalise:county',
    },
    trader: { ...NO_TRADER, holderName: 'withhold', identityNumber: 'withhold' },
  },
  'inspector/verify-roadside': ROADSIDE,
  'inspector/lookup-roadside': ROADSIDE,
  'inspector/lookup-case': ROADSIDE,
  'inspector/case-document': { everybody: {} },
  'self/apply': { everybody: { ...HALF_NUMBER, phone: 'mask:phone', photo: 'withhold' }, trader: HALF_CODE },
  'self/show-own': { everybody: { ...HALF_NUMBER, phone: 'mask:phone' }, trader: HALF_CODE },
  'company/apply': {
    everybody: { ...HALF_NUMBER, phone: 'mask:phone', photo: 'withhold', birthDate: 'withhold', sex: 'withhold' },
    trader: HALF_CODE,
    practitioner: { ...NOTHING_PERSONAL, employer: 'withhold', creditGrade: 'withhold' },
  },
  'company/manage-fleet': {
    everybody: { ...HALF_NUMBER, phone: 'mask:phone', photo: 'withhold', birthDate: 'withhold', sex: 'withhold' },
    trader: HALF_CODE,
    practitioner: { ...NOTHING_PERSONAL, employer: 'withhold', creditGrade: 'withhold' },
  },
  // Paper is looked at by others and gets lost: less than on the own screen.
  'self/deliver-file': {
    everybody: { ...PAPER, ...HALF_NUMBER },
    trader: { creditCode: 'withhold' },
  },
  'company/deliver-file': {
    everybody: { ...PAPER, ...HALF_NUMBER },
    trader: HALF_CODE,
    practitioner: { ...NOTHING_PERSONAL, employer: 'withhold', creditGrade: 'withhold' },
  },
  'delegate/show-own': {
    everybody: { ...NOTHING_PERSONAL, holderName: 'clear' },
    person: NAME_AT_MOST,
    trader: { companyName: 'mask:personal-name', creditCode: 'withhold' },
    practitioner: NOTHING_PERSONAL,
  },
}

/** A view that nobody thought of tells nothing of a person. */
const UNKNOWN: Column = { everybody: NOTHING_PERSONAL, trader: NO_TRADER }

/** The most that a cell may tell, by the mask table: `clear` where the table sets no bound. */
export function ceilingOf({ audience, purpose, kind, holder, field }: PolicyCell): Treatment {
  const column = COLUMNS[`${audience}/${purpose}`] ?? UNKNOWN
  const { everybody, person = {}, trader = {}, practitioner = {} } = column
  // The narrower layer counts.
  const layers = [
    ...(kind > 6 ? [practitioner] : []),
    ...(holder === 'person' && kind <= 6 ? [trader] : []),
    ...(holder === 'person' ? [person] : []),
    everybody,
  ]
  return layers.map((layer) => layer[field]).find((treatment) => treatment !== undefined) ?? 'clear'
}
