import { createSm2Signer, verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3Hex } from 'gateway/cryptography/sm3.ts'
import { parseJsonObject } from '../server/exchange.ts'
import { newNonce, type ElsspReply, type Spoiled } from './elssp-client-wire.ts'
import type { RunningSandbox } from './running-sandbox.ts'

/** Sends a signed request to the ministry, written from the wire document. */
export async function callMinistry(
  sandbox: RunningSandbox,
  name: string,
  body: unknown,
  spoiled: Spoiled = {},
): Promise<ElsspReply> {
  const path = `/mot/v1/${name}`
  const text = JSON.stringify(body)
  const nonce = spoiled.nonce ?? newNonce()
  const timestamp = String(spoiled.timestamp ?? Date.now())
  const { privateKey, publicKey } = sandbox.client
  const signed = Buffer.from(`mot|${path}|${timestamp}|${nonce}|${sm3Hex(Buffer.from(text))}`)
  const signature = Buffer.from(createSm2Signer(privateKey, publicKey)(signed)).toString('base64')
  const response = await fetch(sandbox.addresses.ministry + path, {
    method: 'POST',
    body: text,
    headers: {
      'x-app-id': 'roadcert-gateway',
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': spoiled.signature ?? signature,
    },
  })
  const answer = await response.text()
  const expected = `mot-answer|${path}|${nonce}|${response.status}|${sm3Hex(Buffer.from(answer))}`
  const given = Buffer.from(response.headers.get('x-signature') ?? '', 'base64')
  const authentic = verifySm2(sandbox.publicKeyOf('ministry.json'), Buffer.from(expected), given)
  return { status: response.status, json: parseJsonObject(answer) ?? {}, authentic }
}
