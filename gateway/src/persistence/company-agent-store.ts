import type { Kysely } from 'kysely'
import { AGENT_SCOPES, type AgentScope } from 'shared-types/vocabulary/people.ts'
import type { RunningAppointment } from '../certificates/standing-rights.ts'
import type { FieldSealer, LookupHasher } from '../cryptography/key-ring.ts'
import type { CompanyAgents, FoundAppointment, NewAppointment } from '../delegation/company-agent.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import { COMPANY } from './delegation-rows.ts'
import type { Schema } from './schema.ts'
import type { CompanyAgentTable } from './tables/company-agent-tables.ts'

const AGENT_NUMBER = 'company_agents.agent_number'
const AGENT_NAME = 'company_agents.agent_name'
const COMPANY_CODE = 'company_agents.company_code'
const COMPANY_NAME = 'company_agents.company_name'
const MOST_LISTED = 500

interface CompanyAgentStoreDeps {
  readonly database: Kysely<Schema>
  readonly sealer: FieldSealer
  readonly hasher: LookupHasher
}

/** Store of company agents 经办人; agents are found by keyed hash, names and the company's code are sealed. */
export function createCompanyAgentStore(
  database: Kysely<Schema>,
  sealer: FieldSealer,
  hasher: LookupHasher,
): CompanyAgents {
  const deps = { database, sealer, hasher }
  const bothSides = async (
    person: BoundPerson,
  ): Promise<readonly { row: CompanyAgentTable; side: FoundAppointment['side'] }[]> => {
    const given = await database
      .selectFrom('company_agents')
      .selectAll()
      .where('appointer_ref', '=', person.personRef)
      .where('ended_at', '=', 0)
      .execute()
    const received = await receivedRows(deps, person)
    return [
      ...given.map((row) => ({ row, side: 'given' as const })),
      ...received.map((row) => ({ row, side: 'received' as const })),
    ]
  }
  return {
    appoint: async (appointment) => {
      await database.insertInto('company_agents').values(toRow(deps, appointment)).execute()
    },
    listFor: async (person, day) =>
      (await bothSides(person))
        .filter(({ row }) => row.until_day >= day)
        .sort((one, other) => other.row.created_at - one.row.created_at)
        .slice(0, MOST_LISTED)
        .map(({ row, side }) => found(sealer, row, side)),
    end: async (person, agentId, at) => {
      if (!(await bothSides(person)).some(({ row }) => row.agent_id === agentId)) return false
      const ended = await database
        .updateTable('company_agents')
        .set({ ended_at: at })
        .where('agent_id', '=', agentId)
        .where('ended_at', '=', 0)
        .executeTakeFirst()
      return ended.numUpdatedRows === 1n
    },
    appointmentsOf: (person, day) => agentAppointments(deps, person, day),
    isRunning: async (agentId, day) => {
      const query = database.selectFrom('company_agents').select(['until_day', 'ended_at'])
      const row = await query.where('agent_id', '=', agentId).executeTakeFirst()
      return row !== undefined && Number(row.ended_at) === 0 && row.until_day >= day
    },
  }
}

/** Appointments of a person that run on the day. */
export async function agentAppointments(
  deps: CompanyAgentStoreDeps,
  person: BoundPerson,
  day: string,
): Promise<readonly RunningAppointment[]> {
  const rows = await receivedRows(deps, person)
  return rows
    .filter((row) => row.until_day >= day)
    .map((row) => ({
      agentId: row.agent_id,
      companyCode: new Sensitive(deps.sealer.open(COMPANY_CODE, row.sealed_company_code)),
      scope: scopeOf(row),
    }))
}

/** The companies that this person ever appointed somebody for; opened, for the hashes of two tables may be of two keys. */
export async function companiesAppointedFor(
  { database, sealer }: CompanyAgentStoreDeps,
  person: BoundPerson,
): Promise<readonly Sensitive<string>[]> {
  const rows = await database
    .selectFrom('company_agents')
    .select('sealed_company_code')
    .where('appointer_ref', '=', person.personRef)
    .orderBy('created_at', 'desc')
    .limit(MOST_LISTED)
    .execute()
  const codes = new Set(rows.map((row) => sealer.open(COMPANY_CODE, row.sealed_company_code)))
  return [...codes].map((code) => new Sensitive(code))
}

/** Whether a stored, normalised name is the person's. */
export function isNamed(person: BoundPerson, name: Sensitive<string>): boolean {
  return person.name.reveal() === name.reveal()
}

async function receivedRows(
  { database, sealer, hasher }: CompanyAgentStoreDeps,
  person: BoundPerson,
): Promise<readonly CompanyAgentTable[]> {
  const rows = await database
    .selectFrom('company_agents')
    .selectAll()
    .where('agent_number_hash', 'in', [...hasher.candidates(AGENT_NUMBER, person.identityNumber.reveal())])
    .where('ended_at', '=', 0)
    .execute()
  return rows.filter((row) => isNamed(person, new Sensitive(sealer.open(AGENT_NAME, row.sealed_agent_name))))
}

function scopeOf(row: CompanyAgentTable): readonly AgentScope[] {
  const words = row.scope.split(',')
  return AGENT_SCOPES.filter((scope) => words.includes(scope))
}

function found(sealer: FieldSealer, row: CompanyAgentTable, side: FoundAppointment['side']): FoundAppointment {
  return {
    agentId: row.agent_id,
    side,
    companyName: new Sensitive(sealer.open(COMPANY_NAME, row.sealed_company_name)),
    agentName: new Sensitive(sealer.open(AGENT_NAME, row.sealed_agent_name)),
    scope: scopeOf(row),
    until: row.until_day,
  }
}

function toRow({ sealer, hasher }: CompanyAgentStoreDeps, appointment: NewAppointment): CompanyAgentTable {
  const { agent, companyCode, companyName } = appointment
  return {
    agent_id: appointment.agentId,
    appointer_ref: appointment.appointerRef,
    company_hash: hasher.hash(COMPANY, companyCode.reveal()),
    sealed_company_code: sealer.seal(COMPANY_CODE, companyCode.reveal()),
    sealed_company_name: sealer.seal(COMPANY_NAME, companyName.reveal()),
    agent_number_hash: hasher.hash(AGENT_NUMBER, agent.identityNumber.reveal()),
    sealed_agent_name: sealer.seal(AGENT_NAME, agent.name.reveal()),
    scope: appointment.scope.join(','),
    until_day: appointment.until,
    created_at: appointment.at,
    ended_at: 0,
  }
}
