import type { ChangeFeed } from './certificates/change-feed.ts'
import type { MinistrySearch, MinistrySource } from './certificates/ministry-source.ts'
import type { NoteComparison } from './certificates/source-difference.ts'
import type { UpstreamConfiguration } from './certificates/upstream-configuration.ts'
import { isPinned } from './certificates/pinned-upstream.ts'
import { connectDifferences } from './connected-differences.ts'
import type { Foundation } from './foundation.ts'
import { hearOfUpstreams, type UpstreamHearing } from './heard-upstreams.ts'
import type { UpstreamMeasures } from './http/upstream-measures.ts'
import { createUpstreamConfigurationStore } from './persistence/upstream-configuration-store.ts'
import {
  createIdentityPlatformSource,
  unconnectedIdentityPlatform,
  type IdentityPlatformConnection,
} from './upstreams/identity-platform/identity-platform-source.ts'
import { createMinistryChanges } from './upstreams/ministry/ministry-changes.ts'
import { createMinistrySource, unconnectedMinistry } from './upstreams/ministry/ministry-source.ts'
import { PROVINCE_DIALECTS } from './upstreams/province/dialects.ts'
import { createProvinceRegistry, type ProvinceRegistry } from './upstreams/province/registry.ts'
import { createUpstreamClient, type UpstreamClient } from './upstreams/transport/upstream-client.ts'
import { countingMinistry } from './upstreams/transport/counted-questions.ts'
import type { UpstreamFinding } from './upstreams/transport/upstream-findings.ts'
import type { UpstreamObserver } from './upstreams/transport/upstream-observer.ts'
import { createWechatMessages, type WechatMessages } from './upstreams/wechat/wechat-messages.ts'
import { createWechatSource, type WechatConnection } from './upstreams/wechat/wechat-source.ts'
import { newNonce } from './upstreams/wire/nonce.ts'

/** Every counterpart of the gateway, connected as the administrator and the settings say. */
export interface Upstreams {
  readonly provinces: ProvinceRegistry
  readonly ministry: MinistrySource & MinistrySearch
  /** Hears what province and ministry told of the same certificate. */
  readonly noteComparison: NoteComparison
  /** Absent while no ministry is connected. */
  readonly ministryChanges?: ChangeFeed
  readonly wechat: WechatConnection
  readonly messages: WechatMessages
  readonly platform: IdentityPlatformConnection
  close(): Promise<void>
}

/** Connects them; nothing is sent before the first question. */
export async function connectUpstreams(foundation: Foundation, measures: UpstreamMeasures): Promise<Upstreams> {
  const { settings, logger, database, keyRing } = foundation
  const hearing = hearOfUpstreams(measures, logger)
  const store = createUpstreamConfigurationStore(database)
  const provinces = createProvinceRegistry({
    store,
    dialects: PROVINCE_DIALECTS,
    clientKeyOf: (appId) => keyRing.upstreamClientKey(appId),
    wantsPinning: settings.mode === 'production',
    reportFinding: (province, finding) => hearing.reportFinding(`province-${province}`, finding),
    observerOf: (province) => hearing.observerOf(`province-${province}`),
    countQuestionOf: (province) => hearing.countQuestionOf(`province-${province}`),
    now: Date.now,
    newNonce,
  })
  await provinces.refresh()
  for (const { province, reason } of provinces.unconnected())
    logger.warn({ upstream: `province-${province}`, reason }, 'upstream-not-connected')
  const { ministry, ministryChanges, client } = connectMinistry(foundation, await store.ministry(), hearing)
  const wechatSettings = { ...settings.wechat, address: settings.wechat.address.origin }
  const wechat = createWechatSource({ ...wechatSettings, observer: hearing.observerOf('wechat') })
  const messages = createWechatMessages({
    ...wechatSettings,
    reportRefusal: (errcode) => logger.warn({ upstream: 'wechat', errcode }, 'notice-refused'),
    now: Date.now,
    observer: hearing.observerOf('wechat-messages'),
  })
  const differences = connectDifferences(foundation, provinces, measures)
  const platform = connectIdentityPlatform(settings, hearing.observerOf('identity-platform'))
  return {
    provinces,
    ministry,
    noteComparison: differences.noteComparison,
    ...(ministryChanges === undefined ? {} : { ministryChanges }),
    wechat,
    messages,
    platform,
    close: async () => {
      await differences.settled()
      await Promise.all([provinces.close(), client?.close(), wechat.close(), messages.close(), platform.close()])
    },
  }
}

interface MinistryConnection {
  readonly ministry: MinistrySource & MinistrySearch
  readonly ministryChanges?: ChangeFeed
  readonly client?: UpstreamClient
}

/** The ministry as it is configured; production speaks to it by a pinned authority alone. */
function connectMinistry(
  { settings, logger, keyRing }: Foundation,
  configuration: UpstreamConfiguration | undefined,
  hearing: UpstreamHearing,
): MinistryConnection {
  if (configuration === undefined) return { ministry: unconnectedMinistry }
  const notConnected = (reason: string): MinistryConnection => {
    logger.warn({ upstream: 'ministry', reason }, 'upstream-not-connected')
    return { ministry: unconnectedMinistry }
  }
  if (settings.mode === 'production' && !isPinned(configuration)) return notConnected('authority-not-pinned')
  const clientKey = keyRing.upstreamClientKey(configuration.appId)
  if (clientKey === undefined) return notConnected('client-key-missing')
  const observer = hearing.observerOf('ministry')
  const client = createUpstreamClient({ ...configuration, origin: configuration.address, observer })
  const report = (finding: UpstreamFinding): void => hearing.reportFinding('ministry', finding)
  const deps = { configuration, clientKey, client, report, now: Date.now, newNonce }
  const ministry = countingMinistry(createMinistrySource(deps), hearing.countQuestionOf('ministry'))
  return { client, ministry, ministryChanges: createMinistryChanges(deps) }
}

function connectIdentityPlatform(
  { identityPlatform }: Foundation['settings'],
  observer: UpstreamObserver,
): IdentityPlatformConnection {
  return identityPlatform === undefined
    ? unconnectedIdentityPlatform
    : createIdentityPlatformSource({
        ...identityPlatform,
        address: identityPlatform.address.origin,
        now: Date.now,
        newNonce,
        observer,
      })
}
