import { setTimeout as pause } from 'node:timers/promises'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { ServerAddress } from '../configuration/server-address.ts'
import type { InstanceLock, InstanceLockEvent, InstanceLockFailure } from './instance-lock.ts'
import { askForLock, SESSION_SECONDS, type LockSession } from './lock-session.ts'

const PING_EVERY_MS = 5_000
const ASK_EVERY_MS = 1_000
/** A session of ours that the server has not yet given up may hold the lock this long. */
const OWN_REST_MS = (SESSION_SECONDS + 30) * 1_000

/**
 * Only one gateway on a server's database: `get_lock` on a connection of its own, with sign of life every five seconds.
 * When the connection is lost, the lock is: `held` is false at once, and the lock is asked for every second until the
 * server gives it back (`held` again) or another gateway has it (`taken`).
 */
export async function acquireServerLock(
  address: ServerAddress,
  onEvent: (event: InstanceLockEvent) => void,
): Promise<Result<InstanceLock, InstanceLockFailure>> {
  // A gateway that was killed a moment ago may not yet be gone for the server.
  const first = await askForLock(address, 1)
  if (first.state === 'taken') return fail('already-running')
  if (first.state === 'unavailable') return fail('lock-unavailable')
  const taken = Promise.withResolvers<void>()
  let session: LockSession | undefined = first.session
  let released = false

  async function watch(held: LockSession): Promise<void> {
    await Promise.race([held.gone, silenceOf(held)])
    session = undefined
    held.close()
    if (released) return
    onEvent('instance-lock-lost')
    const regained = await regain(address, held.name, () => released)
    if (regained === undefined) return
    if (regained === 'taken') return taken.resolve()
    if (isReleased()) return regained.close()
    session = regained
    onEvent('instance-lock-regained')
    void watch(regained)
  }
  // A function, for the compiler takes a variable that was tested once for settled.
  const isReleased = (): boolean => released

  void watch(first.session)
  return succeed({
    held: () => session !== undefined,
    taken: taken.promise,
    release: async () => {
      released = true
      const last = session
      session = undefined
      await last?.release()
    },
  })
}

/** Resolves when the server no longer answers. */
async function silenceOf(session: LockSession): Promise<void> {
  let over = false
  void session.gone.then(() => (over = true))
  while (!over) {
    await pause(PING_EVERY_MS, undefined, { ref: false })
    try {
      await session.ping()
    } catch {
      return
    }
  }
}

/** The new session, `taken` when another gateway has the lock, undefined after a release. */
async function regain(
  address: ServerAddress,
  previous: string,
  isReleased: () => boolean,
): Promise<LockSession | 'taken' | undefined> {
  let takenSince: number | undefined
  while (!isReleased()) {
    const answer = await askForLock(address, 0)
    if (answer.state === 'held') return answer.session
    if (answer.state === 'taken') {
      if (answer.holder !== previous) return 'taken'
      takenSince ??= performance.now()
      if (performance.now() - takenSince > OWN_REST_MS) return 'taken'
    }
    await pause(ASK_EVERY_MS, undefined, { ref: false })
  }
  return undefined
}
