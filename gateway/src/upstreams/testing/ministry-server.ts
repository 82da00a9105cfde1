import type { UpstreamClientKey } from '../../cryptography/key-ring.ts'
import { createSm2KeyPair, createSm2Signer, verifySm2 } from '../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../cryptography/sm3.ts'
import { APP_ID, createClientKey } from './client-key.ts'
import { sendJson, startWireServer, type WireServer } from './wire-server.ts'

/** What the ministry answers to the identifiers asked for. */
export interface MinistryReply {
  readonly answer: unknown
  readonly status?: number
  /** Signs under this nonce in the place of the request's. */
  readonly nonce?: string
  readonly swapBody?: string
}

/** A ministry that checks what it is sent and answers over a real connection as the test says. */
export interface MinistryServer {
  readonly server: WireServer
  readonly publicKey: Uint8Array
  readonly clientKey: UpstreamClientKey
  readonly asked: readonly unknown[]
  reply(next: (identifiers: unknown) => MinistryReply): void
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** Starts the ministry. */
export async function startMinistryServer(): Promise<MinistryServer> {
  const pair = createSm2KeyPair()
  const sign = createSm2Signer(pair.privateKey, pair.publicKey)
  const clientKey = createClientKey()
  const asked: unknown[] = []
  let reply: (identifiers: unknown) => MinistryReply = () => ({ answer: { status: 'ok', certificates: [] } })
  const server = await startWireServer((request, response) => {
    const nonce = request.header('x-nonce')
    const signed = `mot|${request.path}|${request.header('x-timestamp')}|${nonce}|${sm3Hex(request.body)}`
    const signature = new Uint8Array(Buffer.from(request.header('x-signature'), 'base64'))
    const known = request.header('x-app-id') === APP_ID && verifySm2(clientKey.publicKey, utf8(signed), signature)
    if (!known) return sendJson(response, { status: 'unauthorized' }, 401)
    const body: Record<string, unknown> = JSON.parse(request.body.toString('utf8'))
    asked.push(body['certificateIdentifiers'])
    const { answer, status = 200, swapBody, ...rest } = reply(body['certificateIdentifiers'])
    const text = JSON.stringify(answer)
    const told = sign(utf8(`mot-answer|${request.path}|${rest.nonce ?? nonce}|${status}|${sm3Hex(utf8(text))}`))
    response.writeHead(status, {
      'content-type': 'application/json',
      'x-signature': Buffer.from(told).toString('base64'),
    })
    response.end(swapBody ?? text)
  })
  return {
    server,
    publicKey: pair.publicKey,
    clientKey,
    asked,
    reply: (next) => {
      reply = next
    },
  }
}
