import { createConnection } from 'mysql2/promise'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ServerAddress } from '../configuration/server-address.ts'
import { acquireInstanceLock, type InstanceLock } from './instance-lock.ts'
import { connectionOptions } from './mariadb-pool.ts'
import { databaseKinds, makeServerPlace, type TemporaryPlace } from './testing/temporary-database.ts'

const onServer = describe.runIf(databaseKinds().includes('mariadb'))
const patient = { timeout: 15_000, interval: 50 }

onServer('one gateway for one database on a server', () => {
  let place: TemporaryPlace<ServerAddress>
  let events: string[] = []
  const locks: InstanceLock[] = []
  beforeEach(async () => {
    place = await makeServerPlace()
    events = []
  })
  afterEach(async () => {
    for (const lock of locks.splice(0)) await lock.release()
    await place.remove()
  })

  async function acquire(address: ServerAddress = place.address): Promise<InstanceLock | string> {
    const lock = await acquireInstanceLock(address, (event) => events.push(event))
    if (lock.ok) locks.push(lock.value)
    return lock.ok ? lock.value : lock.failure
  }

  async function held(): Promise<InstanceLock> {
    const lock = await acquire()
    if (typeof lock === 'string') throw new Error(lock)
    return lock
  }

  /** Ends the connection on which the lock stands, as an administrator of the server would. */
  async function killHolder(): Promise<void> {
    const connection = await createConnection(connectionOptions(place.address))
    await connection.query("select is_used_lock(concat('roadcert.', left(sha2(database(), 256), 40))) into @holder")
    await connection.query("set @kill = concat('kill ', @holder)")
    await connection.query('execute immediate @kill')
    await connection.end()
  }

  it('lets the second in only after the first has let go', async () => {
    const first = await held()
    expect(first.held()).toBe(true)
    expect(await acquire()).toBe('already-running')
    await first.release()
    expect(first.held()).toBe(false)
    expect(typeof (await acquire())).toBe('object')
  })

  it('lets another database of the same server alone', async () => {
    await held()
    const other = await makeServerPlace()
    expect(typeof (await acquire(other.address))).toBe('object')
    await other.remove()
  })

  it('is lost with its connection, and comes back when nobody else has it', async () => {
    const lock = await held()
    await killHolder()
    await vi.waitFor(() => expect(events).toEqual(['instance-lock-lost', 'instance-lock-regained']), patient)
    expect(lock.held()).toBe(true)
    expect(await acquire()).toBe('already-running')
  })

  it('is taken when another gateway came in between: the first one must end and never holds it again', async () => {
    const lock = await held()
    const competitor = await createConnection(connectionOptions(place.address))
    // Waits for the lock as nobody of ours does, so that it is the next.
    const next = competitor.query("select get_lock(concat('roadcert.', left(sha2(database(), 256), 40)), 30)")
    await new Promise((resolve) => setTimeout(resolve, 200))
    await killHolder()
    await next
    await lock.taken
    expect(lock.held()).toBe(false)
    expect(events).toEqual(['instance-lock-lost'])
    competitor.destroy()
  })

  it('says that a server cannot be reached', async () => {
    expect(await acquire({ ...place.address, port: 1 })).toBe('lock-unavailable')
  })
})
