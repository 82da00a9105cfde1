import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { Sensitive } from '../../release/sensitive.ts'
import { sendJson, startWireServer, type WireRequest, type WireServer } from '../testing/wire-server.ts'
import { newNonce } from '../wire/nonce.ts'
import { createIdentityPlatformSource, type IdentityPlatformConnection } from './identity-platform-source.ts'

const PATH = '/identity-platform/v1/token-identities'
const SECRET = 'a platform secret'
const FANG = { name: '王芳', idNumber: '339900199001011236' }
const genuine = { code: '0', message: 'ok', data: FANG }

const mac = (...lines: string[]) => createHmac('sm3', SECRET).update(lines.join('\n')).digest('hex')

let platform: WireServer
let source: IdentityPlatformConnection
let seen: WireRequest[]

/** Answers as the platform does; the nonce that is signed may be another one. */
function answerWith(answer: unknown, nonceOf = (request: WireRequest) => request.header('x-nonce')): void {
  platform.handle((request, response) => {
    seen.push(request)
    const body = JSON.stringify(answer)
    response.setHeader('x-signature', mac(PATH, nonceOf(request), '200', sm3Hex(Buffer.from(body))))
    sendJson(response, answer)
  })
}

beforeEach(async () => {
  seen = []
  platform = await startWireServer(() => undefined)
  source = createIdentityPlatformSource({
    address: platform.origin,
    appId: 'wx1',
    appSecret: SECRET,
    now: () => 1_800_000_000_000,
    newNonce,
  })
})
afterEach(async () => {
  await platform.close()
  await source.close()
})

async function outcome(): Promise<string> {
  const proved = await source.identityOf(new Sensitive('a-token-of-fang'))
  return proved.ok ? `${proved.value.identityNumber.reveal()} ${proved.value.name.reveal()}` : proved.failure
}

describe('the identity platform', () => {
  it('tells whose a token is, asked once and signed without sending the secret', async () => {
    answerWith(genuine)
    expect(await outcome()).toBe('339900199001011236 王芳')
    const [request] = seen
    const nonce = request?.header('x-nonce') ?? ''
    const digest = sm3Hex(request?.body ?? Buffer.alloc(0))
    expect(request?.header('x-signature')).toBe(mac(PATH, 'wx1', '1800000000000', nonce, digest))
    expect([platform.paths, request?.body.toString()]).toEqual([[PATH], '{"token":"a-token-of-fang"}'])
  })
  it.each(['40401', '40402', '40403'])('refuses a token with %s', async (code) => {
    answerWith({ code, message: '王芳' })
    expect(await outcome()).toBe('token-refused')
  })
  it.each([
    ['trouble of its own', { code: '50001' }],
    ['a code nobody knows', { code: 'x', data: FANG }],
    ['no person', { code: '0' }],
    ['a number that is none', { code: '0', data: { ...FANG, idNumber: '1' } }],
    ['no name', { code: '0', data: { ...FANG, name: '' } }],
    ['an array', [genuine]],
  ])('that answers with %s is unavailable', async (_what, answer) => {
    answerWith(answer)
    expect(await outcome()).toBe('unavailable')
  })
  it('whose answer is unsigned or was made for another request is unavailable', async () => {
    platform.handle((_request, response) => sendJson(response, genuine))
    expect(await outcome()).toBe('unavailable')
    answerWith(genuine, () => '0'.repeat(32))
    expect(await outcome()).toBe('unavailable')
  })
  it('is not asked twice when the connection breaks: a question may use the token up', async () => {
    platform.handle((_request, response) => void response.socket?.resetAndDestroy())
    expect([await outcome(), platform.paths.length]).toEqual(['unavailable', 1])
  })
})
