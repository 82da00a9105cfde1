import { createServer, type Server } from 'node:https'
import { afterEach, expect, it } from 'vitest'
import { AUTHORITY, ELSEWHERE, HERE, OTHER_AUTHORITY, OVER, type ServerIdentity } from '../testing/tls-examples.ts'
import { startDeadline } from './deadline.ts'
import { createUpstreamClient, type UpstreamClient } from './upstream-client.ts'

const ASK = { method: 'GET', path: '/ask', headers: {} } as const

let server: Server | undefined
let client: UpstreamClient | undefined
let asked = 0

afterEach(async () => {
  await client?.close()
  server?.closeAllConnections()
  await new Promise<void>((resolve) => (server === undefined ? resolve() : server.close(() => resolve())))
  server = undefined
})

/** What a client hears that trusts these authorities (or none of its own) and speaks to this server. */
async function outcome(identity: ServerIdentity, pinned: { certificateAuthority?: string }): Promise<string> {
  asked = 0
  server = createServer(identity, (_request, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end('{}')
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  client = createUpstreamClient({ origin: `https://127.0.0.1:${address.port}`, ...pinned })
  const answer = await client.send(ASK, startDeadline(2_000))
  return answer.ok ? Buffer.from(answer.value.body).toString() : answer.failure
}

it('a server whom the pinned authority vouches for is heard', async () => {
  expect([await outcome(HERE, { certificateAuthority: AUTHORITY }), asked]).toEqual(['{}', 1])
})
it('one of several pinned authorities is enough', async () => {
  expect(await outcome(HERE, { certificateAuthority: `${OTHER_AUTHORITY}${AUTHORITY}` })).toBe('{}')
})
it.each([
  ['another authority vouches for', HERE, { certificateAuthority: OTHER_AUTHORITY }],
  ['no public authority vouches for', HERE, {}],
  ['has another name', ELSEWHERE, { certificateAuthority: AUTHORITY }],
  ['has a certificate that is over', OVER, { certificateAuthority: AUTHORITY }],
])('a server that %s is sent nothing', async (_what, identity, pinned) => {
  expect([await outcome(identity, pinned), asked]).toEqual(['not-authentic', 0])
})
it('no setting of the process weakens that', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
  try {
    expect(await outcome(HERE, { certificateAuthority: OTHER_AUTHORITY })).toBe('not-authentic')
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
  }
})
