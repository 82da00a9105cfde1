import { WITHDRAWAL_BITS } from 'shared-types/trust/withdrawal-list.ts'
import type { ProvinceCode } from 'shared-types/vocabulary/provinces.ts'
import type { Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { MinistrySource } from '../../certificates/ministry-source.ts'
import type { ProvinceSource, SourceFailure } from '../../certificates/province-source.ts'
import type { RunningCertificate, RunningCertificates, ToldStates } from './running-certificate.ts'
import { bitsOfStatus } from './status-bits.ts'

/** What asking needs; `now` in milliseconds. */
export interface AskRunningCertificatesDeps {
  readonly certificates: Pick<RunningCertificates, 'provinces' | 'due' | 'settle'>
  readonly provinces: { find(province: string): Pick<ProvinceSource, 'findByIdentifier'> | undefined }
  readonly ministry: Pick<MinistrySource, 'findByIdentifiers'>
  readonly now: () => number
}

/**
 * 轮询有码证照, one round: asks province and ministry for every certificate with running codes that is due, in batches. A
 * source that does not answer changes nothing of what it said before, so that no entry vanishes with it.
 */
export type AskRunningCertificates = () => Promise<void>

/** A certificate is asked for again this long after the last question. */
const ASK_AGAIN_AFTER_MS = 20_000
/** The ministry takes eight at once; a province is asked for as many side by side. */
const ASKED_AT_ONCE = 8
/** Bounds a round, a quarter of a minute's work at the most, and so the load on a province. */
const MOST_IN_A_ROUND = 400

/** Makes the use case. */
export function createAskRunningCertificates(deps: AskRunningCertificatesDeps): AskRunningCertificates {
  const silent = new Set<ProvinceCode>()
  return async () => {
    const provinces = await deps.certificates.provinces(deps.now())
    await Promise.all(provinces.map((province) => askProvince(deps, province, silent)))
  }
}

async function askProvince(
  deps: AskRunningCertificatesDeps,
  province: ProvinceCode,
  silent: Set<ProvinceCode>,
): Promise<void> {
  const at = deps.now()
  // A province that was silent is tried with a few: a crowd of questions would only keep its breaker open.
  const most = silent.has(province) ? ASKED_AT_ONCE : MOST_IN_A_ROUND
  const due = await deps.certificates.due({ province, askedBefore: at - ASK_AGAIN_AFTER_MS, at, most })
  for (let start = 0; start < due.length; start += ASKED_AT_ONCE) {
    const answered = await askGroup(deps, province, due.slice(start, start + ASKED_AT_ONCE))
    if (answered) silent.delete(province)
    else silent.add(province)
    if (!answered) return
  }
}

type Told = Result<Certificate | undefined, SourceFailure>

/** Whether the province answered for at least one. */
async function askGroup(
  { certificates, provinces, ministry, now }: AskRunningCertificatesDeps,
  province: ProvinceCode,
  group: readonly RunningCertificate[],
): Promise<boolean> {
  const askedAt = now()
  const source = provinces.find(province)
  const unconnected: Told = { ok: false, failure: 'unreachable' }
  const [copies, ...originals] = await Promise.all([
    ministry.findByIdentifiers(group.map(({ identifier }) => identifier)),
    ...group.map(({ identifier }) => source?.findByIdentifier(identifier, []) ?? unconnected),
  ])
  for (const [index, { key }] of group.entries()) {
    const copy: Told = copies.ok ? { ok: true, value: copies.value[index] } : copies
    await certificates.settle(key, toldStates(originals[index] ?? unconnected, copy), askedAt)
  }
  return originals.some(({ ok }) => ok)
}

/**
 * A province that does not know its own certificate any more: no longer confirmable. A ministry that has no copy says
 * nothing, for it is not the issuer.
 */
function toldStates(original: Told, copy: Told): ToldStates {
  return {
    ...(original.ok
      ? { province: original.value ? bitsOfStatus(original.value.status) : WITHDRAWAL_BITS.suspended }
      : {}),
    ...(copy.ok ? { ministry: copy.value ? bitsOfStatus(copy.value.status) : WITHDRAWAL_BITS.clear } : {}),
  }
}
