import type { ApplicationMessage } from '../applications/application-message.ts'
import type { NewApplication, StoredApplication } from '../applications/application.ts'
import { DECISION_REASONS, REMEDIES } from 'shared-types/vocabulary/application-decisions.ts'
import { APPLICANT_KINDS, APPLICATION_MATTERS, ISSUE_REASONS } from 'shared-types/vocabulary/application-matters.ts'
import { APPLICATION_STATES } from 'shared-types/vocabulary/application-states.ts'
import { CERTIFICATE_KINDS } from 'shared-types/vocabulary/certificate-kinds.ts'
import { isProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import { SupplementDemand } from 'shared-types/contracts/applications.ts'
import { Compile } from 'typebox/compile'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import { COMPANY } from './delegation-rows.ts'
import type { ApplicationTable } from './tables/application-tables.ts'

/** Contexts of the keyed hashes of an idempotency key and of a request. */
export const KEY = 'applications.key'
export const REQUEST = 'applications.request'
const MESSAGE = 'application_deliveries.message'

const demand = Compile(SupplementDemand)

/** The text that is hashed for an idempotency key: a key belongs to one person. */
export function keyText(personRef: string, idempotencyKey: string): string {
  return `${personRef}|${idempotencyKey}`
}

/** The row of an application that is handed in. */
export function toApplicationRow(hasher: LookupHasher, application: NewApplication): ApplicationTable {
  const { facts, person, companyCode, idempotencyKey, request } = application
  return {
    application_id: facts.applicationId,
    person_ref: person.personRef,
    company_hash: companyCode === undefined ? '' : hasher.hash(COMPANY, companyCode.reveal()),
    receipt_number: facts.receiptNumber,
    key_hash: hasher.hash(KEY, keyText(person.personRef, idempotencyKey)),
    request_hash: hasher.hash(REQUEST, request.reveal()),
    kind_id: facts.kindId,
    province: facts.province,
    kind: facts.kind,
    matter: facts.matter,
    issue_reason: facts.issueReason,
    applicant: facts.applicant,
    authority: facts.authority,
    promised_day: facts.promisedDay,
    state: 'submitted',
    steps: JSON.stringify([{ state: 'submitted', at: facts.submittedAt }]),
    last_step: 0,
    supplement: '',
    reason: '',
    remedy: '',
    assisted: facts.assisted ? 1 : 0,
    submitted_at: facts.submittedAt,
    delivered_at: 0,
    heard_at: facts.submittedAt,
  }
}

/** A word of a closed list; another one is a fault of the database. */
function word<T extends string | number>(list: readonly T[], value: string | number): T {
  const known = list.find((one) => one === value)
  if (known === undefined) throw new Error('applications: a word outside its list')
  return known
}

/** The states that were reached. */
export function stepsOf(row: Pick<ApplicationTable, 'steps'>): StoredApplication['steps'] {
  const parsed: unknown = JSON.parse(row.steps)
  if (!Array.isArray(parsed)) throw new Error('applications: steps are no list')
  return parsed.map((step: unknown) => {
    const { state, at } = { state: undefined, at: undefined, ...Object(step) }
    return { state: word(APPLICATION_STATES, String(state)), at: Number(at) }
  })
}

function supplementOf(text: string): SupplementDemand | undefined {
  if (text === '') return undefined
  const parsed: unknown = JSON.parse(text)
  if (!demand.Check(parsed)) throw new Error('applications: a supplement of another form')
  return parsed
}

/** An application as it is stored. */
export function openApplication(row: ApplicationTable): StoredApplication {
  if (!isProvinceCode(row.province)) throw new Error('applications: no such province')
  const supplement = supplementOf(row.supplement)
  return {
    applicationId: row.application_id,
    receiptNumber: row.receipt_number,
    kindId: row.kind_id,
    province: row.province,
    kind: word(CERTIFICATE_KINDS, Number(row.kind)),
    matter: word(APPLICATION_MATTERS, row.matter),
    issueReason: word(ISSUE_REASONS, row.issue_reason),
    applicant: word(APPLICANT_KINDS, row.applicant),
    authority: row.authority,
    promisedDay: row.promised_day,
    submittedAt: Number(row.submitted_at),
    assisted: Number(row.assisted) === 1,
    state: word(APPLICATION_STATES, row.state),
    steps: stepsOf(row),
    heardAt: Number(row.heard_at),
    ...(Number(row.delivered_at) === 0 ? {} : { deliveredAt: Number(row.delivered_at) }),
    ...(supplement === undefined ? {} : { supplement }),
    ...(row.reason === '' ? {} : { reason: word(DECISION_REASONS, row.reason) }),
    ...(row.remedy === '' ? {} : { remedy: word(REMEDIES, row.remedy) }),
  }
}

/** The message as it waits: sealed whole. */
export function sealMessage(sealer: FieldSealer, message: ApplicationMessage): string {
  return sealer.seal(MESSAGE, JSON.stringify(message))
}

/** The opened text of a message that waited. */
export function openMessageText(sealer: FieldSealer, sealed: string): string {
  return sealer.open(MESSAGE, sealed)
}
