import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { freeStackPorts } from 'gateway/test/testing/free-ports.ts'
import { CertificateList } from 'shared-types/contracts/certificates.ts'
import { DelegationList } from 'shared-types/contracts/delegations.ts'
import { Session } from 'shared-types/contracts/sessions.ts'
import type { Static, TSchema } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGatewayApi } from './gateway-api.ts'
import { startProcess, type StartedProcess } from './testing/started-process.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const PORTS = await freeStackPorts()
const ADDRESS = `http://127.0.0.1:${String(PORTS.port)}`
const BOUND = { driver: 'holder', owner: 'holder', clerk: 'holder', soletrader: 'holder', inspector: 'inspector' }

const gateway = createGatewayApi(ADDRESS)
let data = ''
let stack: StartedProcess

/** What `npm start` hands over to; never start.mjs itself, which may reinstall the packages that these tests run on. */
function start(): StartedProcess {
  return startProcess(join(ROOT, 'scripts/setup/run-stack.ts'), ROOT, {
    PORT: String(PORTS.port),
    OPERATIONS_PORT: String(PORTS.operationsPort),
    SANDBOX_PORT_BASE: String(PORTS.sandboxPortBase),
    DATA_DIRECTORY: data,
  })
}

async function ask<Answer extends TSchema>(
  method: 'GET' | 'POST',
  path: string,
  answer: Answer,
  more: { token?: string; body?: object } = {},
): Promise<Static<Answer>> {
  const result = await gateway.call({ method, path, answer, ...more })
  if (!result.ok) throw new Error(`${path}: ${result.failure.code}`)
  return result.value
}

const signIn = (name: string) => ask('POST', '/sessions', Session, { body: { loginCode: `demo:${name}` } })

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'roadcert-start-'))
  stack = start()
  expect(await stack.untilLine(`ready ${ADDRESS}`, 240), stack.output()).toBe(true)
}, 270_000)

afterAll(async () => {
  stack.signal('SIGTERM')
  await stack.exit
  rmSync(data, { recursive: true, force: true })
}, 20_000)

describe('npm start', () => {
  it('binds the personas of connected provinces, and leaves public free', async () => {
    for (const [name, kind] of Object.entries(BOUND)) expect((await signIn(name)).viewer.kind, name).toBe(kind)
    expect((await signIn('public')).viewer.kind).toBe('public')
  })

  it('gives the driver a tractor and a trailer to show', async () => {
    const { accessToken: token } = await signIn('driver')
    const { certificates } = await ask('GET', '/certificates', CertificateList, { token })
    const authorised = certificates.filter((certificate) => certificate.relation === 'authorised')
    expect(authorised.map(({ status }) => status)).toEqual(['VALID', 'VALID'])
    expect(authorised.filter(({ plateNumber }) => plateNumber?.endsWith('挂'))).toHaveLength(1)
  })

  it('is gone within ten seconds after SIGTERM, and a second start keeps the data and binds who unbound', async () => {
    const { accessToken: token } = await signIn('driver')
    const before = await ask('GET', '/delegations', DelegationList, { token })
    const clerk = await signIn('clerk')
    const unbound = await fetch(`${ADDRESS}/api/v1/identity-bindings/current`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${clerk.accessToken}` },
    })
    expect(unbound.status).toBe(204)

    const asked = Date.now()
    stack.signal('SIGTERM')
    expect(await stack.exit).toBe(0)
    expect(Date.now() - asked).toBeLessThan(10_000)
    expect(stack.living()).toEqual([])

    stack = start()
    expect(await stack.untilLine(`ready ${ADDRESS}`, 120), stack.output()).toBe(true)
    expect((await signIn('clerk')).viewer.kind).toBe('holder')
    const again = await signIn('driver')
    const after = await ask('GET', '/delegations', DelegationList, { token: again.accessToken })
    expect(after).toEqual(before)
  }, 180_000)

  it('says when its ports are taken, and leaves the running stack alone', async () => {
    const second = start()
    expect(await second.exit).toBe(1)
    expect(second.output()).toContain(`port ${String(PORTS.port)} cannot be used`)
    expect(second.living()).toEqual([])
    expect(await fetch(ADDRESS).then((answer) => answer.status)).toBeLessThan(500)
  })
})
