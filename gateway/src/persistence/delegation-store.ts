import type { Kysely } from 'kysely'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { Delegations, FoundDelegation } from '../delegation/delegation.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { agentAppointments, companiesAppointedFor, isNamed } from './company-agent-store.ts'
import {
  COMPANY,
  DRIVER_NUMBER,
  openAuthorisation,
  openDelegation,
  openDriverName,
  toDelegationRow,
} from './delegation-rows.ts'
import type { Schema } from './schema.ts'
import type { DelegationTable } from './tables/delegation-tables.ts'

const MOST_LISTED = 2000

interface DelegationStoreDeps {
  readonly database: Kysely<Schema>
  readonly sealer: FieldSealer
  readonly hasher: LookupHasher
}

/** Store of delegations 授权亮证; drivers are found by keyed hash, everything shown is sealed. */
export function createDelegationStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): Delegations {
  const deps = { database, sealer, hasher }
  return {
    give: async (delegation) => {
      await database
        .insertInto('delegations')
        .values(toDelegationRow(sealer, hasher, delegation))
        .execute()
    },
    listFor: async (person, day) => {
      const received = (await receivedRows(deps, person)).map((row) => found(deps, row, 'received'))
      const given = (await givenRows(deps, person, day)).map((row) => found(deps, row, 'given'))
      return [...received, ...given].sort((one, other) => other.at - one.at).slice(0, MOST_LISTED)
    },
    accept: async (person, delegationId, day, at) => {
      if (!stands(await receivedRows(deps, person), delegationId)) return false
      const accepted = await markLiving(database, delegationId, { accepted_at: at })
        .where('accepted_at', '=', 0)
        .where('to_day', '>=', day)
        .executeTakeFirst()
      return accepted.numUpdatedRows === 1n
    },
    end: async (person, delegationId, day, at) => {
      const mine = [...(await receivedRows(deps, person)), ...(await givenRows(deps, person, day))]
      if (!stands(mine, delegationId)) return false
      const ended = await markLiving(database, delegationId, { ended_at: at }).executeTakeFirst()
      return ended.numUpdatedRows === 1n
    },
    authorisationsOf: async (person, day) =>
      (await receivedRows(deps, person)).filter((row) => runsOn(row, day)).map((row) => openAuthorisation(sealer, row)),
    isRunning: async (delegationId, day) => {
      const row = await database
        .selectFrom('delegations')
        .selectAll()
        .where('delegation_id', '=', delegationId)
        .executeTakeFirst()
      return row !== undefined && runsOn(row, day)
    },
  }
}

function stands(rows: readonly DelegationTable[], delegationId: string): boolean {
  return rows.some((row) => row.delegation_id === delegationId)
}

/** A conditional update: what ended stays as it is. */
function markLiving(
  database: Kysely<Schema>,
  delegationId: string,
  marks: Partial<Pick<DelegationTable, 'accepted_at' | 'ended_at'>>,
) {
  return database
    .updateTable('delegations')
    .set(marks)
    .where('delegation_id', '=', delegationId)
    .where('ended_at', '=', 0)
}

function runsOn(row: DelegationTable, day: string): boolean {
  return row.accepted_at > 0 && row.ended_at === 0 && row.from_day <= day && day <= row.to_day
}

function found({ sealer }: DelegationStoreDeps, row: DelegationTable, side: FoundDelegation['side']): FoundDelegation {
  return { ...openDelegation(sealer, row), side }
}

/** Offers to this person: the number by keyed hash, the name by comparison; another name never sees the offer. */
async function receivedRows(
  { database, sealer, hasher }: DelegationStoreDeps,
  person: BoundPerson,
): Promise<readonly DelegationTable[]> {
  const rows = await database
    .selectFrom('delegations')
    .selectAll()
    .where('driver_number_hash', 'in', [...hasher.candidates(DRIVER_NUMBER, person.identityNumber.reveal())])
    .orderBy('created_at', 'desc')
    .limit(MOST_LISTED)
    .execute()
  return rows.filter((row) => isNamed(person, openDriverName(sealer, row)))
}

/** What was given for the companies that this person gave or appointed for, or is an agent with `authorise` of. */
async function givenRows(
  deps: DelegationStoreDeps,
  person: BoundPerson,
  day: string,
): Promise<readonly DelegationTable[]> {
  const { database, hasher } = deps
  const appointments = await agentAppointments(deps, person, day)
  const companies = [
    ...(await companiesAppointedFor(deps, person)),
    ...appointments.filter(({ scope }) => scope.includes('authorise')).map(({ companyCode }) => companyCode),
  ]
  const companyHashes = companies.flatMap((code) => hasher.candidates(COMPANY, code.reveal()))
  return database
    .selectFrom('delegations')
    .selectAll()
    .where((where) =>
      where.or([
        where('giver_ref', '=', person.personRef),
        ...(companyHashes.length === 0 ? [] : [where('company_hash', 'in', companyHashes)]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(MOST_LISTED)
    .execute()
}
