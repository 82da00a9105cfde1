import { CERTIFICATE_FIELDS, type CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from 'shared-types/vocabulary/release-words.ts'
import type { PolicyCell } from '../compile-policy.ts'
import { HOLDER_NATURES } from '../policy-model.ts'

/** 请求形状: what a release was asked for, and which fields the record held; words of closed lists, never a value. */
export interface RequestShape extends Omit<PolicyCell, 'field'> {
  readonly fields: readonly CertificateField[]
}

/** A shape, and how often it was asked. */
export interface RecordedRequest extends RequestShape {
  readonly count: number
}

/** The text in which shapes are stored: a list of `[audience, purpose, kind, holder, "field field …", count]`. */
export function recordedRequestsText(requests: readonly RecordedRequest[]): string {
  return JSON.stringify(
    requests.map(({ audience, purpose, kind, holder, fields, count }) => [
      audience,
      purpose,
      kind,
      holder,
      fields.join(' '),
      count,
    ]),
  )
}

/** Reads such a text; undefined when it is none. Words that this version does not know any more are left out with their shape. */
export function parseRecordedRequests(text: string): readonly RecordedRequest[] | undefined {
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    // Altered outside the gateway; a rehearsal goes on without it.
    return undefined
  }
  if (!Array.isArray(list)) return undefined
  return list.flatMap((one: unknown) => (Array.isArray(one) ? readRequest([...one]) : []))
}

function readRequest(members: readonly unknown[]): readonly RecordedRequest[] {
  const [audienceWord, purposeWord, kindNumber, holderWord, fieldWords, count] = members
  const audience = AUDIENCES.find((known) => known === audienceWord)
  const purpose = PURPOSES.find((known) => known === purposeWord)
  const kind = CERTIFICATE_KINDS.find((known) => known === kindNumber)
  const holder = HOLDER_NATURES.find((known) => known === holderWord)
  if (audience === undefined || purpose === undefined || kind === undefined || holder === undefined) return []
  if (typeof fieldWords !== 'string' || typeof count !== 'number' || !Number.isSafeInteger(count)) return []
  const words = new Set(fieldWords.split(' '))
  const fields = CERTIFICATE_FIELDS.filter((field) => words.has(field))
  return [{ audience, purpose, kind, holder, fields, count }]
}
