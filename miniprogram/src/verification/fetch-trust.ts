import type { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import type { VerifySm2 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import type { Roots } from 'shared-types/trust/roots.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { TrustListFailure } from 'shared-types/trust/verify-trust-list.ts'
import { nextRoots } from 'shared-types/trust/walk-roots.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import type { Arrived } from './arrived-lists.ts'
import { TRUST_KEYS, type KeptTrust, type TrustReader } from './trust-reader.ts'

/** What fetching needs. */
export interface FetchTrustPorts {
  readonly gateway: Gateway
  readonly storage: KeyValueStorage
}

/** Roots change rarely; more steps than this at one opening would be a gateway gone wrong. */
const MOST_STEPS = 8

/** 取根密钥: walks from the given roots to the newest; without any, generation 1 is learnt on first contact. */
export async function fetchRoots(
  { gateway, storage }: FetchTrustPorts,
  reader: TrustReader,
  from: Roots | undefined,
  verifySm2: VerifySm2,
): Promise<Roots | undefined> {
  let reached = from
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const path = `/roots/${(reached?.n ?? 0) + 1}`
    const answer = await gateway.ask<SignedEnvelope>({ method: 'GET', path, access: 'open' })
    if (!answer.ok) return reached
    const opened = reached ? nextRoots(reached, answer.value.body, verifySm2) : reader.openRoots(answer.value.body)
    if (!opened.ok) return reached
    reached = opened.value
    storage.write(TRUST_KEYS.roots, JSON.stringify(answer.value.body))
  }
  return reached
}

/** 取信任名单的结果: the list in use, and why the one that came was not taken. */
export interface FetchedTrustList {
  readonly trustList?: TrustList
  readonly refused?: TrustListFailure
}

/** 收下信任名单: keeps it when it verifies and falls behind nothing known; otherwise what is kept stays. */
export function acceptTrustList(
  storage: KeyValueStorage,
  reader: TrustReader,
  { roots, list, known }: KeptTrust,
  { envelope, etag }: Arrived,
): FetchedTrustList {
  const read = reader.readList(roots, envelope, known)
  if (!read.ok) return { ...(list ? { trustList: list.trustList } : {}), refused: read.failure }
  const { trustList, digest } = read.value
  storage.write(TRUST_KEYS.list, envelope)
  storage.write(TRUST_KEYS.etag, etag)
  // last: were it ahead of a list that could not be written, that list would be refused as an earlier one
  storage.write(TRUST_KEYS.known, JSON.stringify({ version: trustList.version, digest, keys: trustList.keys }))
  return { trustList }
}

/** 取信任名单 from the gateway. */
export async function fetchTrustList(
  { gateway, storage }: FetchTrustPorts,
  reader: TrustReader,
  kept: KeptTrust,
): Promise<FetchedTrustList> {
  const { list } = kept
  const request = { method: 'GET', path: '/trust-list', access: 'open' } as const
  const answer = await gateway.ask<SignedEnvelope | null>(list ? { ...request, ifNoneMatch: list.etag } : request)
  if (!answer.ok || answer.value.body === null) return list ? { trustList: list.trustList } : {}
  const arrived = { envelope: JSON.stringify(answer.value.body), etag: answer.value.headers['etag'] ?? '' }
  return acceptTrustList(storage, reader, kept, arrived)
}
