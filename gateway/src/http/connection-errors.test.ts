import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import type { GatewayServer } from './server-types.ts'
import { buildWithRoutes, closeServer } from './testing/test-server.ts'

afterEach(closeServer)

async function speak(built: GatewayServer, text: string): Promise<string> {
  await built.listen({ port: 0, host: '127.0.0.1' })
  const address = built.server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return new Promise((resolve, reject) => {
    const socket = connect(address.port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket
      .setEncoding('utf8')
      .on('data', (chunk: string) => (answer += chunk))
      .on('error', reject)
      .on('end', () => resolve(answer))
    setTimeout(() => socket.destroy(), 3000).unref()
    socket.on('close', () => resolve(answer))
  })
}

test.each([
  [
    'an address beyond what Node reads',
    `GET /${'zq9'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    '414',
    'address-too-long',
  ],
  [
    'headers beyond what Node reads',
    `GET / HTTP/1.1\r\nHost: a\r\nx: ${'zq9'.repeat(20_000)}\r\n\r\n`,
    '400',
    'request-invalid',
  ],
  ['a line that is no request', 'zq9 zq9\r\n\r\n', '400', 'request-invalid'],
  ['a request without a host', 'GET /api/v1/words/a HTTP/1.1\r\nConnection: close\r\n\r\n', '400', 'request-invalid'],
  [
    'an expectation nobody knows',
    'GET /api/v1/words/a HTTP/1.1\r\nHost: a\r\nExpect: zq9\r\n\r\n',
    '400',
    'request-invalid',
  ],
  ['a method nobody knows', 'PROPFIND /zq9 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '404', 'not-found'],
])('%s on the wire is a problem document', async (_what, text, status, code) => {
  const answer = await speak(await buildWithRoutes(), text)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer).toMatch(/\r\nContent-Type: application\/problem\+json/i)
  expect(answer).toMatch(/\r\nDate: /i)
  expect(answer).toContain(`"code":"${code}"`)
  expect(answer).not.toContain('zq9')
})

test('a request that is under way when the server closes is answered in full', async () => {
  const built = await buildWithRoutes()
  let release: () => void = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  built.addHook('preHandler', () => held)
  const answer = speak(built, 'GET /api/v1/words/a HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => setTimeout(resolve, 300))
  const closed = built.close()
  release()
  expect(await answer).toMatch(/^HTTP\/1.1 200 [\s\S]*\{"word":"ok"\}/)
  await closed
})
