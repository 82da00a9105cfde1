import { randomBytes } from 'node:crypto'
import { sm3 } from 'gateway/cryptography/sm3.ts'
import { decodeBase64url, encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import { codeParts, encodeCode, type CodeParts } from 'shared-types/presentation-code/code-text.ts'
import { decodeAttestation } from 'shared-types/presentation-code/encode-attestation.ts'
import { anchorOf, linkAt } from 'shared-types/presentation-code/hash-chain.ts'
import { at, listAt, textAt, type JsonClient } from './json-client.ts'

/** A code as the phone shows it, and how many bytes it has. */
export interface ShownCode extends CodeParts {
  readonly bytes: number
}

/** The wallet of the demo driver, asked for over the public API. */
export interface DemoWallet {
  readonly token: string
  /** Own qualification certificate. */
  readonly ownId: string
  /** Tractor and trailer that the driver may show. */
  readonly vehicleIds: readonly string[]
  /** Lets the gateway sign an attestation for these and makes the code of its first minute. */
  show(certificateIds: readonly string[], view: 'public' | 'inspection'): Promise<ShownCode>
}

const STEPS = 720

/** Signs the demo driver in and lists the wallet; throws when it is not the one that the contract describes. */
export async function openDemoWallet(gateway: JsonClient): Promise<DemoWallet> {
  const session = await gateway.ask({ path: '/api/v1/sessions', body: { loginCode: 'demo:driver' } })
  const token = textAt(session, 'accessToken')
  const listed = listAt(await gateway.ask({ path: '/api/v1/certificates', token }), 'certificates')
  const idsBy = (relation: string): readonly string[] =>
    listed.filter((one) => at(one, 'relation') === relation).map((one) => textAt(one, 'certificateId'))
  const [ownId] = idsBy('own')
  if (ownId === undefined) throw new Error('the demo driver has no certificate of the own')
  return {
    token,
    ownId,
    vehicleIds: idsBy('authorised').slice(0, 2),
    show: (certificateIds, view) => show(gateway, token, certificateIds, view),
  }
}

async function show(
  gateway: JsonClient,
  token: string,
  certificateIds: readonly string[],
  view: 'public' | 'inspection',
): Promise<ShownCode> {
  const seed = new Uint8Array(randomBytes(16))
  const anchor = encodeBase64url(anchorOf(sm3, seed, STEPS))
  const body = { certificateIds, view, anchor, steps: STEPS }
  const signed = await gateway.ask({ path: '/api/v1/presentations', token, body })
  const attestation = decodeAttestation(decodeBase64url(textAt(signed, 'attestation')) ?? new Uint8Array())
  if (attestation === undefined) throw new Error('the attestation cannot be read')
  const granted = Number(at(signed, 'steps'))
  const stepIndex = Math.floor((Date.now() / 1000 - Number(at(signed, 'notBefore'))) / 60)
  // The gateway may grant fewer steps than were asked for: the chain is as long as its anchor says.
  if (stepIndex >= granted) throw new Error('the code has ended already')
  const code = encodeCode({ ...attestation, stepIndex, link: linkAt(sm3, seed, STEPS, stepIndex) })
  return { ...codeParts(view === 'public' ? 0 : 1, 'CERT.EXAMPLE.CN', code), bytes: code.length }
}
