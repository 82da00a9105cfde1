import type { Kysely, Transaction } from 'kysely'
import type { ApplicationMessage } from '../applications/application-message.ts'
import type { Applications, NewApplication, ProgressEvent, Submission } from '../applications/application.ts'
import { isNews, wording } from '../applications/hear-progress.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import { APPLICATION_STATES, isEndState, mayBeWithdrawn } from 'shared-types/vocabulary/application-states.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { KEY, keyText, openApplication, REQUEST, sealMessage, stepsOf, toApplicationRow } from './application-rows.ts'
import { agentAppointments, companiesAppointedFor } from './company-agent-store.ts'
import { COMPANY } from './delegation-rows.ts'
import { lockingRows } from './dialect.ts'
import { inTransaction } from './in-transaction.ts'
import type { Schema } from './schema.ts'
import type { ApplicationTable } from './tables/application-tables.ts'

const MOST_LISTED = 500
const OPEN_STATES = APPLICATION_STATES.filter((state) => !isEndState(state))

interface StoreDeps {
  readonly database: Kysely<Schema>
  readonly sealer: FieldSealer
  readonly hasher: LookupHasher
}

/** Store of applications 申请. Application and message are written together, so that neither is without the other. */
export function createApplicationStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): Applications {
  const deps = { database, sealer, hasher }
  return {
    submit: (application) => inTransaction(database, (transaction) => submit(deps, transaction, application)),
    listFor: async (person, day) => (await visibleRows(deps, person, day)).map(openApplication),
    find: async (person, day, applicationId) => {
      const [row] = await visibleRows(deps, person, day, applicationId)
      return row && openApplication(row)
    },
    findByKey: async (person, idempotencyKey) => {
      const row = await rowOfKey(deps, database, person.personRef, idempotencyKey)
      return row && openApplication(row)
    },
    handInSupplement: (applicationId, message, deliveryId, at) =>
      inTransaction(database, async (transaction) => {
        const row = await lockedRow(transaction, applicationId)
        if (row?.state !== 'supplement-required') return false
        await move(transaction, row, { state: 'submitted', at, supplement: '' })
        await insertDelivery(deps, transaction, { applicationId, deliveryId, province: row.province, message })
        return true
      }),
    withdraw: (applicationId, at) =>
      inTransaction(database, async (transaction) => {
        const row = await lockedRow(transaction, applicationId)
        if (row === undefined || !mayBeWithdrawn(openApplication(row).state)) return false
        await move(transaction, row, { state: 'withdrawn', at, supplement: '' })
        await transaction.deleteFrom('application_deliveries').where('application_id', '=', applicationId).execute()
        return true
      }),
    provincesWithOpen: async () => {
      const rows = await database
        .selectFrom('applications')
        .select('province')
        .distinct()
        .where('state', 'in', [...OPEN_STATES])
        .execute()
      return rows.map(({ province }) => province)
    },
    hear: (province, event, heardAt) =>
      inTransaction(database, async (transaction) => hear(transaction, province, event, heardAt)),
  }
}

function rowOfKey(
  { hasher }: StoreDeps,
  database: Kysely<Schema>,
  personRef: string,
  idempotencyKey: string,
): Promise<ApplicationTable | undefined> {
  return database
    .selectFrom('applications')
    .selectAll()
    .where('key_hash', 'in', [...hasher.candidates(KEY, keyText(personRef, idempotencyKey))])
    .executeTakeFirst()
}

async function submit(
  deps: StoreDeps,
  transaction: Transaction<Schema>,
  application: NewApplication,
): Promise<Submission> {
  const { facts, person, idempotencyKey, request, draftId, deliveryId, message } = application
  const earlier = await rowOfKey(deps, transaction, person.personRef, idempotencyKey)
  if (earlier !== undefined) {
    const same = deps.hasher.candidates(REQUEST, request.reveal()).includes(earlier.request_hash)
    return same ? { outcome: 'repeated', application: openApplication(earlier) } : { outcome: 'conflict' }
  }
  if (draftId !== undefined) {
    const used = await transaction.deleteFrom('application_drafts').where('draft_id', '=', draftId).executeTakeFirst()
    if (used.numDeletedRows !== 1n) return { outcome: 'gone' }
  }
  const row = toApplicationRow(deps.hasher, application)
  await transaction.insertInto('applications').values(row).execute()
  const { applicationId, province } = facts
  await insertDelivery(deps, transaction, { applicationId, deliveryId, province, message })
  return { outcome: 'stored', application: openApplication(row) }
}

async function insertDelivery(
  { sealer }: StoreDeps,
  transaction: Transaction<Schema>,
  delivery: { applicationId: string; deliveryId: string; province: string; message: ApplicationMessage },
): Promise<void> {
  const { applicationId, deliveryId, province, message } = delivery
  await transaction
    .insertInto('application_deliveries')
    .values({
      delivery_id: deliveryId,
      application_id: applicationId,
      province,
      round: message.round,
      sealed_message: sealMessage(sealer, message),
      tries: 0,
      due_at: message.at,
    })
    .execute()
}

function lockedRow(transaction: Transaction<Schema>, applicationId: string): Promise<ApplicationTable | undefined> {
  const query = transaction.selectFrom('applications').selectAll().where('application_id', '=', applicationId)
  return lockingRows(transaction, query).executeTakeFirst()
}

type Moved = Partial<Omit<ApplicationTable, 'steps' | 'application_id'>> & { readonly state: string; at: number }

async function move(transaction: Transaction<Schema>, row: ApplicationTable, { at, ...change }: Moved): Promise<void> {
  const steps = JSON.stringify([...stepsOf(row), { state: change.state, at }])
  await transaction
    .updateTable('applications')
    .set({ ...change, steps })
    .where('application_id', '=', row.application_id)
    .execute()
}

async function hear(
  transaction: Transaction<Schema>,
  province: string,
  event: ProgressEvent,
  heardAt: number,
): Promise<void> {
  const query = transaction
    .selectFrom('applications')
    .selectAll()
    .where('receipt_number', '=', event.receiptNumber)
    .where('province', '=', province)
  const row = await lockingRows(transaction, query).executeTakeFirst()
  if (row === undefined || !isNews(openApplication(row), Number(row.last_step), event)) return
  const told = { ...wording(event), last_step: event.step, heard_at: heardAt }
  const delivered = Number(row.delivered_at) === 0 ? { delivered_at: heardAt } : {}
  await move(transaction, row, { ...told, ...delivered, state: event.state, at: event.at })
}

/** The person's own, and those of companies that the person acts for or appointed somebody for. */
async function visibleRows(
  deps: StoreDeps,
  person: BoundPerson,
  day: string,
  applicationId?: string,
): Promise<readonly ApplicationTable[]> {
  const appointments = await agentAppointments(deps, person, day)
  const companies = [
    ...(await companiesAppointedFor(deps, person)),
    ...appointments.filter(({ scope }) => scope.includes('apply')).map(({ companyCode }) => companyCode),
  ]
  const hashes = companies.flatMap((code) => deps.hasher.candidates(COMPANY, code.reveal()))
  const rows = deps.database
    .selectFrom('applications')
    .selectAll()
    .where((where) =>
      where.or([
        where('person_ref', '=', person.personRef),
        ...(hashes.length === 0 ? [] : [where('company_hash', 'in', hashes)]),
      ]),
    )
  const wanted = applicationId === undefined ? rows : rows.where('application_id', '=', applicationId)
  return wanted.orderBy('submitted_at', 'desc').orderBy('application_id').limit(MOST_LISTED).execute()
}
