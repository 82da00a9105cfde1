import { createSm2KeyPair, createSm2Signer, verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3 } from 'gateway/cryptography/sm3.ts'
import type { PresentationCode } from 'shared-types/presentation-code/attestation.ts'
import { attestationMessage } from 'shared-types/presentation-code/attestation-message.ts'
import { encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { listCertificates, signIn } from '../wire/person.ts'
import type { Answer } from '../wire/send.ts'
import { showCode, textOfBytes, verifyCode, type ShownCode } from '../wire/shown-code.ts'
import { AttemptLog, below, withByteChanged, type Attempts } from './attempts.ts'
import { trustedDocuments } from './trusted-list.ts'

const VIEW = 'inspection'
/** How many of the altered codes are sent to the gateway as well; all are checked as a phone without network does. */
const SENT_MOST = 120

interface AlteredCode {
  readonly bytes: Uint8Array
  readonly how: string
}

async function showOwn(stack: HuntedStack, persona: string): Promise<ShownCode> {
  const token = await signIn(stack, `demo:${persona}`)
  const own = (await listCertificates(stack, token)).filter(({ kind }) => kind === 7).slice(0, 1)
  return showCode(stack, { token, certificateIds: own.map(({ certificateId }) => certificateId), view: VIEW })
}

function codeNow(shown: ShownCode): PresentationCode {
  const code = shown.codeOf(shown.stepNow())
  if (code === undefined) throw new Error(`a persona cannot show its own certificate (${String(shown.answer.status)})`)
  return code
}

/** Parts of one driver's code in another's, links of other minutes, and the whole signed again by a stranger. */
function forgeries(mine: PresentationCode, other: PresentationCode, shown: ShownCode): readonly AlteredCode[] {
  const pair = createSm2KeyPair()
  const strangers = createSm2Signer(pair.privateKey, pair.publicKey)(attestationMessage(mine.attestedBytes))
  const made = (how: string, change: Partial<PresentationCode>): AlteredCode => ({
    how,
    bytes: encodeCode({ ...mine, ...change }),
  })
  const minutes = Array.from({ length: 55 }, (_, index) => index + mine.stepIndex + 3).filter((step) => step < 60)
  return [
    made('attested data of another driver', { attestedBytes: other.attestedBytes }),
    made('signature of another driver', { signature: other.signature }),
    made('link of another driver', { link: other.link }),
    made('attested data and signature of another driver', {
      attestedBytes: other.attestedBytes,
      signature: other.signature,
    }),
    made('signature of a key of one’s own', { signature: strangers }),
    ...minutes.flatMap((step) => {
      const later = shown.codeOf(step)
      if (later === undefined) return []
      return [
        made('link of another minute', { link: later.link }),
        made('number of another minute', { stepIndex: step }),
        made('another minute', { link: later.link, stepIndex: step }),
      ]
    }),
  ]
}

function* byteEdits(good: Uint8Array, count: number): Generator<AlteredCode> {
  for (let tried = 0; tried < count; tried += 1) {
    const single = withByteChanged(good, tried % good.length)
    if (tried < count / 2) yield { bytes: single, how: `byte ${String(tried % good.length)} changed` }
    else {
      const second = (tried + 1 + below(good.length - 1)) % good.length
      yield { bytes: withByteChanged(single, second), how: 'two bytes changed' }
    }
  }
}

function passesOffline(text: string, trustList: TrustList): boolean {
  const nowSeconds = Date.now() / 1_000
  const verdict = verifyPresentationCode({
    ...{ text, nowSeconds, uncertaintySeconds: 0, trustList, expectedViews: [0, 1], sm3, verifySm2 },
  })
  return verdict.attested !== undefined
}

/** Not passed: the version's byte alone gives a doubt, for a code of a version to come may be a good one (step 2). */
function isRefused({ status, body }: Answer): boolean {
  const ofLaterVersion = body.list('reasons').some((reason) => reason.text() === 'unsupported-version')
  return status === 200 && body.text('conclusion') === (ofLaterVersion ? 'doubt' : 'fail')
}

/** 亮证码: edits of one and two bytes and forgeries, checked as a phone does and, in part, by the gateway. */
export async function tamperWithCodes(stack: HuntedStack, count: number): Promise<Attempts> {
  const log = new AttemptLog()
  const { trustList } = await trustedDocuments(stack)
  const shown = await showOwn(stack, 'driver')
  const [mine, other] = [codeNow(shown), codeNow(await showOwn(stack, 'soletrader'))]
  const good = encodeCode(mine)
  log.expectRefused(passesOffline(textOfBytes(good, VIEW), trustList), 'a good code does not pass', 'offline check')
  const forged = forgeries(mine, other, shown)
  const altered = [...forged, ...byteEdits(good, count)]
  const every = Math.max(1, Math.ceil(altered.length / SENT_MOST))
  for (const [index, { bytes, how }] of altered.entries()) {
    // A leading zero has no digits that could give it back: no such code can be shown.
    if (bytes[0] === 0) continue
    const text = textOfBytes(bytes, VIEW)
    log.expectRefused(!passesOffline(text, trustList), `a code passes with ${how}`, 'offline check')
    if (index >= forged.length && index % every !== 0) continue
    const answer = await verifyCode(stack, text)
    const empty = answer.body.list('certificates').length === 0
    log.expectRefused(isRefused(answer) && empty, `a code is not refused with ${how}`, 'POST /api/v1/verifications')
  }
  return log
}
