import { Compile } from 'typebox/compile'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import { openDigitalEnvelope } from '../../../cryptography/digital-envelope.ts'
import type { UpstreamClientKey } from '../../../cryptography/key-ring.ts'
import { verifySm2 } from '../../../cryptography/sm2-signature.ts'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { readJson } from '../../transport/read-json.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { readSignature } from '../../wire/signature-text.ts'
import { readChinaTime } from '../../wire/wire-values.ts'
import { certshareMeaningOf, type CertshareMeaning } from './certshare-codes.ts'
import { CertshareAnswer } from './certshare-wire.ts'

/** A good answer: its data as yet unread, when it was true (milliseconds since 1970), and the state it says besides. */
export interface CertshareData {
  readonly data: unknown
  readonly asOf: number
  readonly state?: CertificateStatus
}

/** To which request an answer must belong, and whose keys are at its two ends. */
export interface CertshareExpectation {
  readonly path: string
  /** Of the request. */
  readonly nonce: string
  /** The province's 65-byte point. */
  readonly provinceKey: Uint8Array
  readonly clientKey: UpstreamClientKey
  readonly report: ReportFinding
}

const answerSchema = Compile(CertshareAnswer)

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const digestOf = (text: string | undefined): string => sm3Hex(utf8(text ?? ''))

/** Whether the province signed this very answer to this very request; the nonce signed is that of the request. */
function isAuthentic({ head, data }: CertshareAnswer, expected: CertshareExpectation): boolean {
  const signature = readSignature(head.signature)
  if (signature === undefined || head.nonce !== expected.nonce) return false
  const digests = [head.sealedKey, head.iv, data].map(digestOf).join('|')
  const signed = `certshare-answer|${expected.path}|${expected.nonce}|${head.status}|${head.dataTime}|${digests}`
  return verifySm2(expected.provinceKey, utf8(signed), signature)
}

/** The envelope's body as JSON. `refused`: it is sealed for another key, so the province knows this access id under one. */
function openBody({ head, data }: CertshareAnswer, expected: CertshareExpectation): Result<unknown, SourceFailure> {
  const { sealedKey, iv } = head
  if (sealedKey === undefined || iv === undefined || data === undefined) return fail('unreadable')
  const opened = openDigitalEnvelope(
    { sealedKey, iv: Buffer.from(iv, 'base64'), sealed: Buffer.from(data, 'base64') },
    (ciphertext) => expected.clientKey.decrypt(ciphertext),
    utf8(expected.nonce),
  )
  if (!opened.ok) return fail(opened.failure === 'key-not-ours' ? 'refused' : 'not-authentic')
  return readJson(opened.value)
}

function meaningOf(status: number, report: ReportFinding): CertshareMeaning {
  const meaning = certshareMeaningOf(status)
  if (meaning === undefined) report('answer-code-unknown')
  return meaning ?? { outcome: 'failed' }
}

/**
 * Opens the answer to one request: signature first, then what the code says, then the envelope. `not-authentic`: altered,
 * replayed, signed by another key, or meant for another request; nothing of it was decrypted or believed.
 */
export function openCertshareAnswer(
  bytes: Uint8Array,
  expected: CertshareExpectation,
): Result<CertshareData, SourceFailure | 'nothing-found'> {
  const json = readJson(bytes)
  if (!json.ok || !answerSchema.Check(json.value)) return fail('unreadable')
  const answer = json.value
  if (!isAuthentic(answer, expected)) return fail('not-authentic')
  const meaning = meaningOf(answer.head.status, expected.report)
  if (meaning.outcome !== 'told') return fail(meaning.outcome)
  const asOf = readChinaTime(answer.head.dataTime)
  if (asOf === undefined) return fail('unreadable')
  const body = openBody(answer, expected)
  if (!body.ok) return body
  return succeed({ data: body.value, asOf, ...(meaning.state === undefined ? {} : { state: meaning.state }) })
}
