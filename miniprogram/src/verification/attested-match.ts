import { ENTRY_FIELDS, type Attested, type AttestedEntry } from 'shared-types/presentation-code/attestation.ts'
import { matchCertificates } from 'shared-types/vocabulary/match-certificates.ts'
import type { ComparedCertificate } from 'shared-types/vocabulary/match.ts'
import type { Language } from '../design/language.ts'
import { matchWords, type MatchWordsShown } from './match-words.ts'

/** View of a code for an inspection; a code for the public holds too little to compare. */
const INSPECTION = 1

/** Members of a comparison that a code carries as one text each; lists are joined by commas. */
const TEXTS = {
  number: ENTRY_FIELDS.number,
  companyName: ENTRY_FIELDS.companyName,
  creditCode: ENTRY_FIELDS.creditCode,
  permitNumber: ENTRY_FIELDS.permitNumber,
  vehicleType: ENTRY_FIELDS.vehicleType,
  drivingClass: ENTRY_FIELDS.drivingClass,
  operatingArea: ENTRY_FIELDS.operatingArea,
} as const
const LISTS = { categories: ENTRY_FIELDS.categories, scope: ENTRY_FIELDS.scope } as const

function textOf({ fields }: AttestedEntry, field: number): string | undefined {
  const value = fields.get(field)
  return typeof value === 'string' ? value : undefined
}

/** What a code tells of one certificate, for comparing; what it does not tell is left out. */
function comparedOf(entry: AttestedEntry): ComparedCertificate {
  const told = (members: Readonly<Record<string, number>>) =>
    Object.entries(members).flatMap(([name, field]) => {
      const text = textOf(entry, field)
      return text === undefined ? [] : [[name, text] as const]
    })
  return {
    kind: entry.kind,
    ...Object.fromEntries(told(TEXTS)),
    ...Object.fromEntries(told(LISTS).map(([name, text]) => [name, text.split(',')])),
    // the gateway signs a relation only where the right to show is on record
    ...(entry.fields.has(ENTRY_FIELDS.relation) ? { shownByRight: true } : {}),
  }
}

/**
 * 对得上吗, without network: what fits together by the fields that the code itself carries. Undefined for a code for the
 * public and for one certificate alone; never part of the conclusion.
 */
export function attestedMatch(attested: Attested | undefined, language: Language): MatchWordsShown | undefined {
  if (attested?.view !== INSPECTION) return undefined
  const certificates = attested.entries.map(comparedOf)
  return matchWords({ match: matchCertificates(certificates), certificates }, language)
}
