import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { createSm2KeyPair, createSm2Signer, verifySm2 } from '../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { APP_ID, createClientKey } from './client-key.ts'
import type { Spoil } from './province-under-test.ts'
import { parseBody, startWireServer, type WireServer } from './wire-server.ts'

/** One call as the province understood it. */
export interface ElicenseCalled {
  readonly name: string
  readonly body: Readonly<Record<string, unknown>>
}

/** What the province answers, and what becomes of it on its way. */
export interface ElicenseReply {
  readonly envelope: unknown
  readonly spoil?: Spoil
}

/** A province that speaks `elicense` over a real connection, checks what it is sent and answers as the test says. */
export interface ElicenseProvince {
  readonly server: WireServer
  readonly publicKey: Uint8Array
  readonly clientKey: UpstreamClientKey
  reply(next: (call: ElicenseCalled) => ElicenseReply): void
}

interface Sent {
  readonly body: string
  readonly signature: string
}

const ELEMENTS = ['account', 'org_name', 'service_item_code', 'service_item_name', 'biz_num', 'purpose']
const utf8 = (text: string) => new TextEncoder().encode(text)

function createSigner() {
  const { privateKey, publicKey } = createSm2KeyPair()
  return { publicKey, sign: createSm2Signer(privateKey, publicKey) }
}

/** Starts the province; it answers "nothing found" until the test says otherwise. */
export async function startElicenseProvince(): Promise<ElicenseProvince> {
  const own = createSigner()
  const stranger = createSigner()
  const clientKey = createClientKey()
  const nonces = new Set<string>()
  let earlier: Sent = { body: '', signature: '' }
  let reply: (call: ElicenseCalled) => ElicenseReply = () => ({ envelope: { code: 20_404, data_time: '' } })

  function write(path: string, nonce: string, { envelope, spoil }: ElicenseReply): Sent {
    const body = JSON.stringify(envelope)
    const signedNonce = spoil === 'other-request' ? '0'.repeat(32) : nonce
    const { sign } = spoil === 'wrong-key' ? stranger : own
    const signature = sign(utf8(`elicense-answer|${path}|${signedNonce}|200|${sm3Hex(utf8(body))}`))
    return {
      body: spoil === 'altered' ? `${body} ` : body,
      signature: spoil === 'unsigned' ? '' : Buffer.from(signature).toString('base64'),
    }
  }

  const server = await startWireServer((request, response) => {
    const nonce = request.header('x-nonce')
    const appKey = request.header('x-app-key')
    const timestamp = request.header('x-timestamp')
    const signed = `elicense|${request.path}|${appKey}|${timestamp}|${nonce}|${sm3Hex(request.body)}`
    const signature = new Uint8Array(Buffer.from(request.header('x-signature'), 'base64'))
    const isFresh = !nonces.has(nonce) && Math.abs(Number(timestamp) - Date.now()) <= 300_000
    nonces.add(nonce)
    const body = parseBody(request.body)
    const isKnown = isFresh && appKey === APP_ID && verifySm2(clientKey.publicKey, utf8(signed), signature)
    const isComplete = ELEMENTS.every((name) => typeof body[name] === 'string' && body[name] !== '')
    const told: ElicenseReply = !isKnown
      ? { envelope: { code: 20_401, data_time: '' } }
      : isComplete
        ? reply({ name: request.path.replace('/elicense/v1/', ''), body })
        : { envelope: { code: 20_400, data_time: '' } }
    const sent = told.spoil === 'replayed' ? earlier : write(request.path, nonce, told)
    earlier = sent
    response.writeHead(200, { 'content-type': 'application/json', 'x-signature': sent.signature })
    response.end(sent.body)
  })
  return {
    server,
    publicKey: own.publicKey,
    clientKey,
    reply: (next) => {
      reply = next
    },
  }
}
