import { sm2 } from 'sm-crypto-v2'
import { encodeWithdrawals, packRecords } from '../../trust/encode-withdrawals.ts'
import { signedMessage } from '../../trust/signed-message.ts'
import type { TrustList } from '../../trust/trust-list.ts'
import { verifyWithdrawals } from '../../trust/verify-withdrawals.ts'
import { encodeBase64url } from '../base64url.ts'
import type { VerifySm2 } from '../cryptography-callbacks.ts'

/**
 * A withdrawal list as a phone takes it in: sm-crypto-v2, from the text of the envelope to the first question. `argv[2]`
 * is the number of records. Prints one JSON line: `{"milliseconds", "heldBytes", "findMicroseconds"}`; `heldBytes` is
 * what stays in memory once the text is gone (`--expose-gc`). Bundled and run by `measure-jitless.ts`.
 */
const RECORDS = Number(process.argv[2] ?? 32_000)
const ISSUED = 1_800_000_000
const OPTIONS = { hash: true, der: false, userId: '1234567812345678' } as const

const verifySm2: VerifySm2 = (publicKey, message, signature) =>
  sm2.doVerifySignature(message, hexadecimal(signature), hexadecimal(publicKey), OPTIONS)

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromHexadecimal(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

function anchorOf(index: number): Uint8Array {
  // Spread over the whole range, as hashes are.
  const spread = Math.imul(index + 1, 0x9e3779b1) >>> 0
  return Uint8Array.of(spread >>> 24, spread >>> 16, spread >>> 8, spread, index >>> 8, index)
}

const { publicKey, privateKey } = sm2.generateKeyPairHex()
const window = { notBefore: ISSUED - 60, notAfter: ISSUED + 60 }
const scope = { use: ['withdrawals'], kinds: [], views: [], provinces: [], holder: '' } as const
const key = { keyNumber: 2, algorithm: 'SM2-SM3', publicKey: encodeBase64url(fromHexadecimal(publicKey)) } as const
const times = { version: 1, issuedAt: ISSUED, nextUpdate: ISSUED + 86_400 }
const trustList: TrustList = { ...times, hosts: ['CERT.EXAMPLE.CN'], keys: [{ ...key, ...scope, ...window }] }

function envelopeText(): string {
  const records = Array.from({ length: RECORDS }, (_, index) => ({ anchor: anchorOf(index), bits: 1 }))
  const payload = encodeWithdrawals({ ...times, keyNumber: 1, voidBefore: 0 }, packRecords(records))
  const signature = sm2.doSignature(signedMessage('withdrawals', payload), privateKey, OPTIONS)
  const signatures = [{ keyId: '2', signature: encodeBase64url(fromHexadecimal(signature)) }]
  return JSON.stringify({ payload: encodeBase64url(payload), signatures })
}

function heldNow(): number {
  for (let round = 0; round < 3; round += 1) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function measure(): void {
  const text = { envelope: envelopeText() }
  const started = performance.now()
  const verified = verifyWithdrawals({ ...text, trustList, nowSeconds: ISSUED, verifySm2 })
  const milliseconds = performance.now() - started
  if (!verified.ok || verified.value.header.count !== RECORDS) throw new Error('the list does not verify')
  text.envelope = ''
  const held = heldNow()
  const asked = performance.now()
  for (let index = 0; index < 10_000; index += 1)
    if (verified.value.withdrawals.find(anchorOf(index % RECORDS)) !== 1) throw new Error('a record is not found')
  const findMicroseconds = (performance.now() - asked) / 10
  const kept = verified.value.withdrawals.find(anchorOf(0)) === 1
  if (!kept) throw new Error('the list is gone')
  console.log(JSON.stringify({ milliseconds, heldBytes: held - before, findMicroseconds }))
}

const before = heldNow()
measure()
