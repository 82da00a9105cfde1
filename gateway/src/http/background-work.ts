import type { FastifyBaseLogger } from 'fastify'
import type { StartInBackground } from '../identity/background-work.ts'

/** Work that goes on after answers; `settled` waits for what is under way, for a graceful stop. */
export interface BackgroundWork {
  readonly start: StartInBackground
  settled(): Promise<void>
}

/** Starts work at once and keeps track of it; a failure is logged by the work's name and without values. */
export function createBackgroundWork(logger: FastifyBaseLogger): BackgroundWork {
  const running = new Set<Promise<void>>()
  return {
    start: (name, work) => {
      const done = work()
        .catch((error: unknown) => logger.error({ err: error, work: name }, 'background-work-failed'))
        .then(() => {
          running.delete(done)
        })
      running.add(done)
    },
    settled: async () => {
      await Promise.all(running)
    },
  }
}
