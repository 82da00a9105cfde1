import { createUpstreamConfigurationStore } from 'gateway/persistence/upstream-configuration-store.ts'
import type { AdminContext } from '../admin-command.ts'
import type { Finding } from './finding.ts'
import { judgeClock, judgeReached, reachUpstream, type Reached } from './reach-upstream.ts'

interface Counterpart {
  readonly name: string
  readonly address: string
  readonly authority?: string
}

/** 上游与时钟: every counterpart that is asked is reached once, all at the same time. */
export async function lookAtUpstreams({ settings, database }: AdminContext): Promise<readonly Finding[]> {
  const store = createUpstreamConfigurationStore(database)
  const provinces = (await store.provinces()).filter(({ enabled }) => enabled)
  const ministry = await store.ministry()
  const counterparts: Counterpart[] = [
    { name: 'wechat', address: settings.wechat.address.origin },
    ...(settings.identityPlatform === undefined
      ? []
      : [{ name: 'identity-platform', address: settings.identityPlatform.address.origin }]),
    ...provinces.map((one) => counterpartOf(`province-${one.province}`, one)),
    ...(ministry === undefined ? [] : [counterpartOf('ministry', ministry)]),
  ]
  const reached = await Promise.all(
    counterparts.map(async (one): Promise<readonly [Counterpart, Reached | undefined]> => [
      one,
      await reachUpstream(one.address, one.authority),
    ]),
  )
  const clocks = reached.flatMap(([, one]) => (one?.clockAhead === undefined ? [] : [one.clockAhead]))
  const none: readonly Finding[] =
    provinces.length > 0
      ? []
      : [{ check: 'provinces', light: 'yellow', says: 'none is connected and enabled', todo: 'province add <file>' }]
  return [...none, ...reached.map(([one, found]) => judgeReached(one.name, one.address, found)), judgeClock(clocks)]
}

function counterpartOf(
  name: string,
  { address, certificateAuthority }: { readonly address: string; readonly certificateAuthority?: string },
): Counterpart {
  return { name, address, ...(certificateAuthority === undefined ? {} : { authority: certificateAuthority }) }
}
