import { test } from 'vitest'
import { databaseKinds } from '../persistence/testing/temporary-database.ts'
import { useMariadb } from './testing/running-stack.ts'

// The same journey, word for word, with the data on a server.
if (databaseKinds().includes('mariadb')) {
  useMariadb()
  await import('./thread.journey.test.ts')
} else {
  test.skip('the thread on MariaDB, which is not installed here')
}
