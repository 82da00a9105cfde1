import { createSm2KeyPair, createSm2Signer, verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3 } from 'gateway/cryptography/sm3.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { signedMessage } from 'shared-types/trust/signed-message.ts'
import { verifyTrustList } from 'shared-types/trust/verify-trust-list.ts'
import { openSelfSignedRoots } from 'shared-types/trust/walk-roots.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { Json } from '../wire/json.ts'
import { AttemptLog, below, withByteChanged, type Attempts } from './attempts.ts'
import { trustedDocuments } from './trusted-list.ts'

const EDITS_MOST = 1_000

interface Envelope {
  readonly payload: Uint8Array
  readonly signatures: readonly { readonly keyId: string; readonly signature: Uint8Array }[]
}

function read(text: string): Envelope {
  const json = new Json(JSON.parse(text))
  return {
    payload: decodeBase64url(json.text('payload')) ?? new Uint8Array(),
    signatures: json.list('signatures').map((one) => ({
      keyId: one.text('keyId'),
      signature: decodeBase64url(one.text('signature')) ?? new Uint8Array(),
    })),
  }
}

function write({ payload, signatures }: Envelope): string {
  return JSON.stringify({
    payload: encodeBase64url(payload),
    signatures: signatures.map(({ keyId, signature }) => ({ keyId, signature: encodeBase64url(signature) })),
  })
}

function resigned({ payload, signatures }: Envelope, type: 'roots' | 'trust-list'): Envelope {
  const { privateKey, publicKey } = createSm2KeyPair()
  const sign = createSm2Signer(privateKey, publicKey)
  return {
    payload,
    signatures: signatures.map(({ keyId }) => ({ keyId, signature: sign(signedMessage(type, payload)) })),
  }
}

function* alterations(
  good: Envelope,
  type: 'roots' | 'trust-list',
  count: number,
): Generator<readonly [string, string]> {
  yield ['signed by a key of one’s own', write(resigned(good, type))]
  yield ['without signatures', write({ ...good, signatures: [] })]
  yield [
    'under another key’s name',
    write({ ...good, signatures: good.signatures.map((one) => ({ ...one, keyId: 'x' })) }),
  ]
  for (let tried = 0; tried < count; tried += 1) {
    const payload = withByteChanged(good.payload, below(good.payload.length))
    yield ['one byte of the payload changed', write({ ...good, payload })]
    const at = below(64)
    const signatures = good.signatures.map((one) => ({ ...one, signature: withByteChanged(one.signature, at) }))
    yield ['one byte of the signatures changed', write({ ...good, signatures })]
  }
}

/** 签名文件: roots and trust list altered, without, or under other signatures; the shared code must refuse each. */
export async function tamperWithDocuments(stack: HuntedStack, count: number): Promise<Attempts> {
  const log = new AttemptLog()
  const { roots, rootsEnvelope, trustListEnvelope } = await trustedDocuments(stack)
  const edits = Math.min(count, EDITS_MOST)
  const nowSeconds = Math.floor(Date.now() / 1_000)
  for (const [how, envelope] of alterations(read(trustListEnvelope), 'trust-list', edits)) {
    const verified = verifyTrustList({ envelope, roots, nowSeconds, sm3, verifySm2 })
    log.expectRefused(!verified.ok, `a trust list is accepted ${how}`, 'offline check')
  }
  for (const [how, envelope] of alterations(read(rootsEnvelope), 'roots', edits)) {
    log.expectRefused(!openSelfSignedRoots(envelope, verifySm2).ok, `roots are accepted ${how}`, 'offline check')
  }
  return log
}
