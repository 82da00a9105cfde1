import { sm3 } from 'gateway/cryptography/sm3.ts'
import { verifySm2 } from 'gateway/cryptography/sm2-signature.ts'
import { openSelfSignedRoots, nextRoots } from 'shared-types/trust/walk-roots.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import { verifyTrustList } from 'shared-types/trust/verify-trust-list.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { send } from '../wire/send.ts'

/** Roots and trust list as a phone holds them, with the envelopes they came in. */
export interface TrustedDocuments {
  readonly roots: Roots
  readonly rootsEnvelope: string
  readonly trustList: TrustList
  readonly trustListEnvelope: string
}

const MOST_ROOTS = 50

/** Fetches and verifies them as a phone does: roots upwards from 1, then the list. Throws when the stack serves none that verify. */
export async function trustedDocuments(stack: HuntedStack): Promise<TrustedDocuments> {
  const first = await send(stack.gateway, { method: 'GET', path: '/api/v1/roots/1' })
  const opened = openSelfSignedRoots(first.text, verifySm2)
  if (!opened.ok) throw new Error(`roots 1 do not verify: ${opened.failure}`)
  let roots = opened.value
  let rootsEnvelope = first.text
  for (let n = 2; n <= MOST_ROOTS; n += 1) {
    const next = await send(stack.gateway, { method: 'GET', path: `/api/v1/roots/${String(n)}` })
    if (next.status !== 200) break
    const walked = nextRoots(roots, next.text, verifySm2)
    if (!walked.ok) throw new Error(`roots ${String(n)} do not verify: ${walked.failure}`)
    roots = walked.value
    rootsEnvelope = next.text
  }
  const list = await send(stack.gateway, { method: 'GET', path: '/api/v1/trust-list' })
  const nowSeconds = Math.floor(Date.now() / 1_000)
  const verified = verifyTrustList({ envelope: list.text, roots, nowSeconds, sm3, verifySm2 })
  if (!verified.ok) throw new Error(`the trust list does not verify: ${verified.failure}`)
  return { roots, rootsEnvelope, trustList: verified.value.trustList, trustListEnvelope: list.text }
}
