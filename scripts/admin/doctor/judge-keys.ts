import type { KeyRecord } from 'gateway/cryptography/key-record.ts'
import type { TrustList } from 'shared-types/trust/trust-list.ts'
import type { Finding } from './finding.ts'

const DAY = 86_400
/** A successor waits a week in the trust list; two more for people. */
const SUCCESSOR_BEFORE_END_DAYS = 21
/** Roots want a ceremony, which takes weeks to arrange. */
const LIST_KEY_BEFORE_END_DAYS = 30

/** 密钥期限: whether a key of codes and a list key are valid now, and whether what follows them is there in time. `now` in Unix seconds. */
export function judgeKeyEnds(keys: readonly KeyRecord[], now: number): readonly Finding[] {
  const ofCodes = (purpose: KeyRecord['purpose'], todo: string): Finding =>
    judgeEnds(`${purpose} keys`, { now, ends: endsOf(keys, purpose, now), within: SUCCESSOR_BEFORE_END_DAYS }, todo)
  const listEnds = { now, ends: endsOf(keys, 'list', now), within: LIST_KEY_BEFORE_END_DAYS }
  return [
    ofCodes('attestation', 'key rotate'),
    ofCodes('withdrawals', 'key rotate --use withdrawals'),
    judgeEnds('list keys', listEnds, 'roots extend (production: roots export-unsigned, sign, import)'),
  ]
}

interface Ends {
  readonly now: number
  /** The end of the last key of the chain that begins with one valid now; undefined: none is. */
  readonly ends: number | undefined
  readonly within: number
}

function judgeEnds(check: string, { now, ends, within }: Ends, todo: string): Finding {
  if (ends === undefined) return { check, light: 'red', says: 'none is valid now', todo }
  const says = `covered until ${new Date(ends * 1000).toISOString().slice(0, 10)}`
  return ends - now < within * DAY ? { check, light: 'yellow', says, todo } : { check, light: 'green', says }
}

/** Follows keys that overlap: a successor that starts before the end of the one before carries on. */
function endsOf(keys: readonly KeyRecord[], purpose: KeyRecord['purpose'], now: number): number | undefined {
  const usable = keys.filter((key) => key.purpose === purpose && key.state === 'active')
  let end = Math.max(0, ...usable.filter(({ notBefore }) => notBefore <= now).map(({ notAfter }) => notAfter))
  if (end <= now) return undefined
  for (;;) {
    const next = Math.max(end, ...usable.filter(({ notBefore }) => notBefore <= end).map(({ notAfter }) => notAfter))
    if (next === end) return end
    end = next
  }
}

/** 软件密钥: fit for a sandbox; production wants a certified module 商用密码产品. */
export function judgeProvider(
  provider: { readonly name: string; readonly isCertified: boolean },
  mode: string,
): Finding {
  const check = 'key provider'
  if (provider.isCertified) return { check, light: 'green', says: `certified module ${provider.name}` }
  if (mode !== 'production') return { check, light: 'green', says: `${provider.name} keys, as a sandbox has them` }
  const todo = 'connect a certified cryptographic module: gateway/docs/keys.md, “Certified module”'
  return { check, light: 'red', says: `${provider.name} keys in production`, todo }
}

/** 信任列表: readers refuse a list after `nextUpdate`; a running gateway signs one each day. */
export function judgeTrustList(list: TrustList | undefined, now: number): Finding {
  const check = 'trust list'
  const todo = 'trust-list publish; then look why the gateway did not: trust-list-not-published in its log'
  if (list === undefined)
    return { check, light: 'red', says: 'there is none', todo: 'roots create, trust-list publish' }
  const hours = Math.floor((now - list.issuedAt) / 3600)
  const says = `version ${String(list.version)}, ${String(hours)} hours old`
  if (list.nextUpdate <= now) return { check, light: 'red', says: `${says}, which readers refuse`, todo }
  return hours > 30 ? { check, light: 'yellow', says, todo } : { check, light: 'green', says }
}
