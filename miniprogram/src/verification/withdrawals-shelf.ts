import type { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import {
  isListKeyGood,
  verifyWithdrawals,
  type VerifiedWithdrawalList,
  type WithdrawalsFailure,
} from 'shared-types/trust/verify-withdrawals.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { createLongText } from '../platform/long-text.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import { LIST_ETAGS, LIST_TIMEOUT_MS, type Arrived } from './arrived-lists.ts'

/** What keeping the withdrawal list needs. */
export interface WithdrawalsPorts {
  readonly gateway: Gateway
  readonly clock: Clock
  readonly storage: KeyValueStorage
}

/** 取状态名单的结果: the list in use, and why the one that came was not taken. */
export interface FetchedWithdrawals {
  readonly list?: VerifiedWithdrawalList
  readonly refused?: WithdrawalsFailure
}

/** 状态名单 on this phone: verified when read and when fetched, held in memory for as long as the program runs. */
export interface WithdrawalsShelf {
  readonly read: (trustList: TrustList, verifySm2: VerifySm2) => VerifiedWithdrawalList | undefined
  /** Takes a list that came, when it verifies and is no step back. */
  readonly accept: (trustList: TrustList, verifySm2: VerifySm2, arrived: Arrived) => FetchedWithdrawals
  readonly fetch: (trustList: TrustList, verifySm2: VerifySm2) => Promise<FetchedWithdrawals>
}

const KEYS = { list: 'withdrawals', etag: LIST_ETAGS.withdrawals, version: 'withdrawals:version' } as const
const REQUEST = { method: 'GET', path: '/withdrawals', access: 'open', timeoutMs: LIST_TIMEOUT_MS } as const

/** How far the version had grown, even when the list itself is gone; undefined when this phone never had one. */
function knownVersion(storage: KeyValueStorage): number | undefined {
  const text = storage.read(KEYS.version)
  return text !== undefined && /^[0-9]{1,15}$/.test(text) ? Number(text) : undefined
}

/** Makes the shelf of one phone. */
export function createWithdrawalsShelf({ gateway, clock, storage }: WithdrawalsPorts): WithdrawalsShelf {
  const text = createLongText(storage, KEYS.list)
  let held: VerifiedWithdrawalList | undefined

  const verify = (envelope: unknown, trustList: TrustList, verifySm2: VerifySm2, current?: VerifiedWithdrawalList) => {
    const version = current?.header.version ?? knownVersion(storage)
    const known =
      version === undefined ? {} : { current: { version, ...(current ? { payload: current.payload } : {}) } }
    return verifyWithdrawals({ envelope, trustList, nowSeconds: clock.read().nowMs / 1000, verifySm2, ...known })
  }

  const read = (trustList: TrustList, verifySm2: VerifySm2) => {
    // its key may have been revoked by a trust list that came later
    if (held && isListKeyGood(trustList, held.signedBy, held.header.issuedAt)) return held
    const kept = text.read()
    const opened = kept === undefined ? undefined : verify(kept, trustList, verifySm2)
    held = opened?.ok ? opened.value : undefined
    return held
  }

  const accept = (trustList: TrustList, verifySm2: VerifySm2, { envelope, etag }: Arrived): FetchedWithdrawals => {
    const current = read(trustList, verifySm2)
    const opened = verify(envelope, trustList, verifySm2, current)
    if (!opened.ok) return { ...(current ? { list: current } : {}), refused: opened.failure }
    held = opened.value
    // a phone without room uses it as long as the program runs, and keeps the one it had
    if (text.write(envelope)) {
      storage.write(KEYS.etag, etag)
      storage.write(KEYS.version, String(held.header.version))
    }
    return { list: held }
  }

  return {
    read,
    accept,
    fetch: async (trustList, verifySm2) => {
      const current = read(trustList, verifySm2)
      const etag = storage.read(KEYS.etag)
      const answer = await gateway.ask<SignedEnvelope | null>(
        current && etag !== undefined ? { ...REQUEST, ifNoneMatch: etag } : REQUEST,
      )
      if (!answer.ok || answer.value.body === null) return current ? { list: current } : {}
      const arrived = { envelope: JSON.stringify(answer.value.body), etag: answer.value.headers['etag'] ?? '' }
      return accept(trustList, verifySm2, arrived)
    },
  }
}
