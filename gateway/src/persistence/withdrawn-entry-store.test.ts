import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RunningCode, RunningCodeEntry } from '../presentation/running-code.ts'
import type { ToldStates } from '../presentation/withdrawals/running-certificate.ts'
import { Sensitive } from '../release/sensitive.ts'
import { createRunningCertificateStore } from './running-certificate-store.ts'
import { createRunningCodeStore } from './running-code-store.ts'
import { exampleHasher, exampleSealer, rotatedHasher, rotatedSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'
import { createWithdrawnEntryStore } from './withdrawn-entry-store.ts'

const HOUR = 3_600_000
const NOW = 1_000 * HOUR
const TRUCK: RunningCodeEntry = { identifier: new Sensitive('truck'), province: '33', kind: 5, relation: 'authorised' }
const DRIVER: RunningCodeEntry = { identifier: new Sensitive('driver'), province: '51', kind: 7, relation: 'own' }

function code(first: number, members: Partial<RunningCode> = {}): RunningCode {
  const who = { accountId: 'account', sessionId: `session-${String(first)}`, personRef: 'person' }
  const times = { signedAt: NOW - HOUR, endsAt: NOW + HOUR }
  return { anchor: Uint8Array.of(first, 2, 3, 4, 5, 6, 7, 8), ...who, ...times, entries: [DRIVER], ...members }
}

describe.each(databaseKinds())('what is withdrawn of running codes, on %s', (kind) => {
  let temporary: TemporaryDatabase
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
  })
  afterEach(() => temporary.close())

  const codes = () => createRunningCodeStore(temporary.database, exampleSealer, exampleHasher)
  const certificates = () => createRunningCertificateStore(temporary.database, exampleSealer, exampleHasher)
  const withdrawn = async (at = NOW, sealer = exampleSealer) =>
    (await createWithdrawnEntryStore(temporary.database, sealer).read(at))
      .map(({ anchorPrefix, index, bits }) => [anchorPrefix[0], anchorPrefix.length, index, bits])
      .toSorted((one, other) => (one.join() < other.join() ? -1 : 1))

  const due = async (askedBefore = NOW) =>
    (
      await Promise.all(
        (['33', '51'] as const).map((province) => certificates().due({ province, askedBefore, at: NOW, most: 9 })),
      )
    ).flat()
  const settle = async (identifier: string, told: ToldStates, askedAt = NOW) => {
    const one = (await due(NOW * 2)).find((each) => each.identifier.reveal() === identifier)
    await certificates().settle(one?.key ?? '', told, askedAt)
  }

  test('is nothing while everything stands', async () => {
    await codes().reserve(code(1, { entries: [TRUCK, DRIVER] }))
    expect(await withdrawn()).toEqual([])
  })

  test('is every entry of a code whose session ended, and a card without certificates, until the code’s own end', async () => {
    await codes().reserve(code(1, { entries: [TRUCK, DRIVER] }))
    await codes().reserve(code(2, { entries: [], sessionId: 'session-1' }))
    await codes().reserve(code(3))
    await codes().endForSession('session-1', NOW - 1)
    expect(await withdrawn()).toEqual([
      [1, 6, 0, 3],
      [1, 6, 1, 3],
      [2, 6, 0, 3],
    ])
    expect(await withdrawn(NOW + HOUR)).toEqual([])
  })

  test('is the entry whose authorisation or appointment was ended', async () => {
    const { database } = temporary
    const empty = { sealed_identifier: '', sealed_driver_name: '', sealed_plate: '', sealed_company: '' }
    const refs = { giver_ref: '', company_hash: '', driver_number_hash: '', subject_ref: '', holder_code_type: '' }
    const days = { from_day: '2026-01-01', to_day: '2026-12-31', created_at: 1, accepted_at: 1 }
    const delegation = { ...empty, ...refs, ...days, province: '33', kind: 5 }
    await database
      .insertInto('delegations')
      .values({ ...delegation, delegation_id: 'd1', ended_at: NOW - 5 })
      .execute()
    await database
      .insertInto('delegations')
      .values({ ...delegation, delegation_id: 'd2', ended_at: 0 })
      .execute()
    const sealed = { sealed_company_code: '', sealed_company_name: '', sealed_agent_name: '' }
    const agent = { ...sealed, appointer_ref: '', company_hash: '', agent_number_hash: '', scope: 'view' }
    const appointment = { ...agent, agent_id: 'a1', until_day: '2026-12-31', created_at: 1, ended_at: NOW - 5 }
    await database.insertInto('company_agents').values(appointment).execute()
    await codes().reserve(code(1, { entries: [{ ...TRUCK, delegationId: 'd1' }, DRIVER] }))
    await codes().reserve(code(2, { entries: [{ ...TRUCK, delegationId: 'd2' }] }))
    await codes().reserve(code(3, { entries: [DRIVER, { ...TRUCK, relation: 'agent', agentId: 'a1' }] }))
    expect(await withdrawn()).toEqual([
      [1, 6, 0, 3],
      [3, 6, 1, 3],
    ])
  })

  test('is every running code of a certificate that province or ministry calls suspended or ended', async () => {
    await codes().reserve(code(1, { entries: [TRUCK, DRIVER] }))
    await codes().reserve(code(2))
    await settle('driver', { province: 0, ministry: 1 })
    expect(await withdrawn()).toEqual([
      [1, 6, 1, 1],
      [2, 6, 0, 1],
    ])
    await settle('driver', { province: 2 })
    expect(await withdrawn()).toEqual([
      [1, 6, 1, 2],
      [2, 6, 0, 2],
    ])
    await settle('driver', { province: 0, ministry: 0 })
    expect(await withdrawn()).toEqual([])
  })

  test('stays while the source that said so is silent, and a new code of the certificate is listed too', async () => {
    await codes().reserve(code(1))
    await settle('driver', { province: 1, ministry: 0 })
    await settle('driver', { ministry: 0 })
    await settle('driver', {})
    await codes().reserve(code(2))
    expect(await withdrawn()).toEqual([
      [1, 6, 0, 1],
      [2, 6, 0, 1],
    ])
  })

  test('is not what nobody answers about, until nobody has for a day', async () => {
    await codes().reserve(code(1, { endsAt: NOW + 48 * HOUR }))
    await settle('driver', {}, NOW)
    await settle('driver', {}, NOW + 10 * HOUR)
    expect(await certificates().unanswered(NOW)).toBe(1)
    expect(await withdrawn(NOW + 24 * HOUR)).toEqual([])
    expect(await withdrawn(NOW + 24 * HOUR + 1)).toEqual([[1, 6, 0, 1]])
    await settle('driver', { ministry: 0 }, NOW + 25 * HOUR)
    expect(await withdrawn(NOW + 25 * HOUR)).toEqual([])
  })

  test('is asked for in turn, and at once when a feed names it', async () => {
    await codes().reserve(code(1, { entries: [TRUCK, DRIVER], signedAt: NOW }))
    expect(await certificates().provinces(NOW)).toEqual(['33', '51'])
    expect(await due(NOW)).toEqual([])
    await certificates().makeDue([new Sensitive('driver'), new Sensitive('unknown')], NOW)
    expect(await due(NOW)).toEqual([])
    await certificates().makeDue([new Sensitive('driver')], NOW + 1)
    expect((await due(NOW)).map(({ identifier }) => identifier.reveal())).toEqual(['driver'])
    await certificates().makeAllDue()
    expect(await due(NOW)).toHaveLength(2)
  })

  test('holds no anchor and no identifier in clear, opens after the keys were rotated, and is forgotten with its codes', async () => {
    await codes().reserve(code(1))
    await codes().endForSession('session-1', 5)
    const { database } = temporary
    const entries = await database.selectFrom('running_code_entries').selectAll().execute()
    const known = await database.selectFrom('running_certificates').selectAll().execute()
    const rows = JSON.stringify([entries, known])
    expect(rows).not.toContain(Buffer.from([1, 2, 3, 4, 5, 6]).toString('base64url'))
    expect(rows).not.toContain('driver')
    expect(await withdrawn(NOW, rotatedSealer)).toEqual([[1, 6, 0, 3]])
    const rotated = createRunningCertificateStore(database, rotatedSealer, rotatedHasher)
    await rotated.makeDue([new Sensitive('driver')], NOW)
    expect(await due(1)).toHaveLength(1)
    await codes().sweep(NOW + 3 * HOUR)
    expect(await database.selectFrom('running_code_entries').selectAll().execute()).toEqual([])
    expect(await database.selectFrom('running_certificates').selectAll().execute()).toEqual([])
  })
})
