import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newId } from '../cryptography/random-id.ts'
import { buildGatewayServer, type GatewayServer } from './gateway-server.ts'
import { createMeasures, type Measures } from './measures.ts'
import { installPreviewPages } from './preview-pages.ts'
import { createLogger } from './request-log.ts'

const pair = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
  publicKeyEncoding: { format: 'pem', type: 'spki' },
})
const DIGITS = '123456789'.repeat(60)

let folder: string
let server: GatewayServer
let log: string
let measures: Measures

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roadcert-h5-'))
  log = ''
})

afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function build(linkCheck?: { name: string; content: string }): Promise<void> {
  const destination = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk)
      done()
    },
  })
  measures = createMeasures()
  server = await buildGatewayServer({
    sessionTokenKey: { keyId: 'k', privateKeyPem: pair.privateKey, publicKeyPem: pair.publicKey },
    viewers: { viewerOf: async () => undefined },
    limitFactor: 100,
    trustedProxies: [],
    logger: createLogger(destination),
    newId,
    now: Date.now,
    observe: measures.observe,
  })
  await installPreviewPages(server, { h5Directory: folder, linkCheck })
}

function putBuild(): void {
  mkdirSync(join(folder, 'js'))
  writeFileSync(join(folder, 'index.html'), '<html><body>app</body></html>')
  writeFileSync(join(folder, 'js/app.js'), 'app()')
}

test('without a build the root says in two languages what to do', async () => {
  await build()
  const answer = await server.inject({ method: 'GET', url: '/' })
  expect(answer.statusCode).toBe(200)
  expect(answer.body).toContain('npm run build:h5')
  expect(answer.body).toContain('还没有构建')
  expect(answer.body).toContain('not been built')
})

test('the build is served, and what is not part of it is unknown', async () => {
  putBuild()
  await build()
  expect((await server.inject({ method: 'GET', url: '/' })).body).toContain('app')
  const script = await server.inject({ method: 'GET', url: '/js/app.js' })
  expect([script.statusCode, script.body, script.headers['cache-control']]).toEqual([200, 'app()', 'no-cache'])
  for (const url of ['/js/none.js', '/js/../../etc/passwd', '/js/%2e%2e/%2e%2e/etc/passwd']) {
    const answer = await server.inject({ method: 'GET', url })
    expect([answer.statusCode, answer.json()['code']]).toEqual([404, 'not-found'])
  }
})

test.each(['/V/', `/V/${DIGITS}`, `/V/${DIGITS}?x=${DIGITS}`, `/V/a/${DIGITS}`])(
  'every path under /V/ is the same page, which nobody keeps (%#)',
  async (url) => {
    putBuild()
    await build()
    const answer = await server.inject({ method: 'GET', url })
    expect([answer.statusCode, answer.body]).toEqual([200, '<html><body>app</body></html>'])
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(log).not.toContain('12345')
    expect(await measures.render()).not.toContain('12345')
  },
)

test('WeChat’s check file stands under /V/ with exactly its content, and hides no code', async () => {
  putBuild()
  await build({ name: 'aB3_x-9.txt', content: '0f1e2d3c4b5a' })
  const file = await server.inject({ method: 'GET', url: '/V/aB3_x-9.txt' })
  expect([file.statusCode, file.body, file.headers['content-type']]).toEqual([
    200,
    '0f1e2d3c4b5a',
    'text/plain; charset=utf-8',
  ])
  for (const url of ['/V/ab3_x-9.txt', '/V/aB3_x-9.txt/', '/V/other.txt', `/V/${DIGITS}`]) {
    expect((await server.inject({ method: 'GET', url })).body).toContain('app')
  }
  expect((await server.inject({ method: 'GET', url: '/aB3_x-9.txt' })).statusCode).toBe(404)
})

test('an over-long or broken path under /V/ leaves nothing of it anywhere', async () => {
  putBuild()
  await build()
  const long = await server.inject({ method: 'GET', url: `/V/${DIGITS.repeat(10)}` })
  const broken = await server.inject({ method: 'GET', url: `/V/${DIGITS}%` })
  const posted = await server.inject({ method: 'POST', url: `/V/${DIGITS}` })
  expect([long.json()['code'], posted.json()['code']]).toEqual(['address-too-long', 'method-not-allowed'])
  for (const text of [long.body, broken.body, posted.body, log, await measures.render()])
    expect(text).not.toContain('12345')
})
