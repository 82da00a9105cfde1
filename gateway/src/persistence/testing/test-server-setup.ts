import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { mariadbIsInstalled, startPrivateMariadb, type PrivateMariadb } from './private-mariadb.ts'

/**
 * Global set-up of vitest: one MariaDB server for all files of a project, started when the first of them asks, ended with
 * the run. A run that asks for none starts none.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!mariadbIsInstalled()) {
    project.provide('mariadb', '')
    return () => Promise.resolve()
  }
  let started: Promise<PrivateMariadb> | undefined
  const reception = createServer((_request, response) => {
    started ??= startPrivateMariadb()
    started.then(
      ({ access }) => response.end(JSON.stringify(access)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => reception.listen(0, '127.0.0.1', resolve))
  const address = reception.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  project.provide('mariadb', `http://127.0.0.1:${address.port}/`)
  return async () => {
    reception.closeAllConnections()
    reception.close()
    await started?.then(
      (server) => server.stop(),
      // The tests that asked for it have failed with its reason.
      () => undefined,
    )
  }
}
