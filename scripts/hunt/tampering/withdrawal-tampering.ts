import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { sm3 } from 'gateway/cryptography/sm3.ts'
import type { Attested } from 'shared-types/presentation-code/attestation.ts'
import { attestationMessage } from 'shared-types/presentation-code/attestation-message.ts'
import { bytesToDigits } from 'shared-types/presentation-code/decimal-digits.ts'
import { encodeAttested } from 'shared-types/presentation-code/encode-attested.ts'
import { encodeCode } from 'shared-types/presentation-code/code-text.ts'
import { chainLinks } from 'shared-types/presentation-code/hash-chain.ts'
import type { VerifiedWithdrawals } from 'shared-types/presentation-code/verification-input.ts'
import { verifyPresentationCode } from 'shared-types/presentation-code/verify-presentation-code.ts'
import { encodeWithdrawals, packRecords } from 'shared-types/trust/encode-withdrawals.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyWithdrawals } from 'shared-types/trust/verify-withdrawals.ts'
import { AttemptLog, below, withByteChanged, type Attempts } from './attempts.ts'
import {
  BEGUN,
  DISHONESTIES,
  HELD_VERSION,
  holdKey,
  holdListKeys,
  sealed,
  type HeldKey,
  type ListKeys,
} from './dishonest-lists.ts'

const DAY = 86_400
const PHONE = 'offline check'

/** A roadside without network: keys of its own, so that it can be dishonest with the good ones too. */
interface Roadside {
  readonly keys: ListKeys
  readonly trustList: TrustList
  readonly codeKey: HeldKey
  /** The list that the phone holds; it calls the code of `withdrawn` ended and no other. */
  readonly honest: Uint8Array
  readonly held: VerifiedWithdrawals
  readonly good: Uint8Array
  readonly withdrawn: Uint8Array
}

function codeOf(codeKey: HeldKey, seed: number): { readonly bytes: Uint8Array; readonly anchor: Uint8Array } {
  const { anchor, links } = chainLinks(sm3, new Uint8Array(16).fill(seed), 4)
  const fields = new Map([[1, '张*']])
  const times = { notBefore: BEGUN, steps: 4, stateAt: BEGUN - 60 }
  const attested: Attested = { view: 1, keyNumber: 1, ...times, anchor, entries: [{ kind: 7, validToDay: 0, fields }] }
  const attestedBytes = encodeAttested(attested)
  const signature = codeKey.sign(attestationMessage(attestedBytes))
  return { bytes: encodeCode({ attestedBytes, signature, stepIndex: 0, link: links[0] ?? anchor }), anchor }
}

function openRoadside(): Roadside {
  const keys = holdListKeys()
  const codeKey = holdKey(1, 'attestation')
  const listed = [codeKey, keys.good, keys.revoked, keys.ended, keys.ofCodes].map(({ trusted }) => trusted)
  const times = { version: 1, issuedAt: BEGUN - DAY, nextUpdate: BEGUN + 6 * DAY }
  const trustList = { ...times, hosts: ['CERT.EXAMPLE.CN'], keys: listed }
  const [good, withdrawn] = [codeOf(codeKey, 1), codeOf(codeKey, 2)]
  const header = { version: HELD_VERSION, issuedAt: BEGUN - 600, nextUpdate: BEGUN + DAY, keyNumber: 1, voidBefore: 0 }
  const records = [
    { anchor: withdrawn.anchor, bits: 2 },
    { anchor: new Uint8Array(6), bits: 1 },
  ]
  const honest = encodeWithdrawals(header, packRecords(records))
  const envelope = sealed(honest, keys.good)
  const verified = verifyWithdrawals({ envelope, trustList, nowSeconds: BEGUN, verifySm2 })
  if (!verified.ok) throw new Error(`an honest list does not verify: ${verified.failure}`)
  const held = verified.value.withdrawals
  return { keys, trustList, codeKey, honest, held, good: good.bytes, withdrawn: withdrawn.bytes }
}

/** The verdict of a phone that was offered a list: what it refuses it does not use. */
function passes({ trustList, held, honest }: Roadside, bytes: Uint8Array, offered?: string): boolean {
  const current = { version: HELD_VERSION, payload: honest }
  const read =
    offered === undefined
      ? undefined
      : verifyWithdrawals({ envelope: offered, trustList, nowSeconds: BEGUN, current, verifySm2 })
  const withdrawals = read?.ok === true ? read.value.withdrawals : held
  const time = { nowSeconds: BEGUN + 30, uncertaintySeconds: 2 }
  const text = `RTC1:${bytesToDigits(bytes)}`
  const input = { text, ...time, trustList, withdrawals, expectedViews: [0, 1] as const, sm3, verifySm2 }
  return verifyPresentationCode(input).conclusion === 'pass'
}

/**
 * 名单篡改: damaged and dishonest lists offered to a phone that knows a code as ended, and damaged codes beside an honest
 * list. A finding is a list that is taken, or a pass.
 */
export function tamperWithWithdrawals(count: number): Attempts {
  const log = new AttemptLog()
  const roadside = openRoadside()
  const { keys, trustList, honest, good, withdrawn } = roadside
  log.expectRefused(passes(roadside, good), 'a good code does not pass', PHONE)
  const again = sealed(honest, keys.good)
  log.expectRefused(passes(roadside, good, again), 'a good code does not pass beside the same list again', PHONE)
  for (let tried = 0; tried < count; tried += 1) {
    const [how, make] = DISHONESTIES[tried % DISHONESTIES.length] ?? ['', () => '']
    const envelope = make(honest, keys)
    const current = { version: HELD_VERSION, payload: honest }
    const read = verifyWithdrawals({ envelope, trustList, nowSeconds: BEGUN, current, verifySm2 })
    log.expectRefused(!read.ok, `a withdrawal list is taken ${how}`, PHONE)
    log.expectRefused(!passes(roadside, withdrawn, envelope), `an ended code passes by a list ${how}`, PHONE)
    const bytes = withByteChanged(withdrawn, 1 + below(withdrawn.length - 1))
    log.expectRefused(!passes(roadside, bytes), 'an ended code passes with a byte changed', PHONE)
  }
  return log
}
