import type { MinistrySource } from './certificates/ministry-source.ts'
import { isPinned } from './certificates/pinned-upstream.ts'
import type { Foundation } from './foundation.ts'
import { createUpstreamConfigurationStore } from './persistence/upstream-configuration-store.ts'
import {
  createIdentityPlatformSource,
  unconnectedIdentityPlatform,
  type IdentityPlatformConnection,
} from './upstreams/identity-platform/identity-platform-source.ts'
import { createMinistrySource, unconnectedMinistry } from './upstreams/ministry/ministry-source.ts'
import { PROVINCE_DIALECTS } from './upstreams/province/dialects.ts'
import { createProvinceRegistry, type ProvinceRegistry } from './upstreams/province/registry.ts'
import { createUpstreamClient } from './upstreams/transport/upstream-client.ts'
import { createWechatMessages, type WechatMessages } from './upstreams/wechat/wechat-messages.ts'
import { createWechatSource, type WechatConnection } from './upstreams/wechat/wechat-source.ts'
import { newNonce } from './upstreams/wire/nonce.ts'

/** Every counterpart of the gateway, connected as the administrator and the settings say. */
export interface Upstreams {
  readonly provinces: ProvinceRegistry
  readonly ministry: MinistrySource
  readonly wechat: WechatConnection
  readonly messages: WechatMessages
  readonly platform: IdentityPlatformConnection
  close(): Promise<void>
}

/** Connects them; nothing is sent before the first question. */
export async function connectUpstreams({ settings, logger, database, keyRing }: Foundation): Promise<Upstreams> {
  const store = createUpstreamConfigurationStore(database)
  const wantsPinning = settings.mode === 'production'
  const provinces = createProvinceRegistry({
    store,
    dialects: PROVINCE_DIALECTS,
    clientKeyOf: (appId) => keyRing.upstreamClientKey(appId),
    wantsPinning,
    reportFinding: (province, finding) =>
      logger.warn({ upstream: `province-${province}`, finding }, 'upstream-finding'),
    now: Date.now,
    newNonce,
  })
  await provinces.refresh()
  for (const { province, reason } of provinces.unconnected())
    logger.warn({ upstream: `province-${province}`, reason }, 'upstream-not-connected')
  const stored = await store.ministry()
  const configuration = stored !== undefined && wantsPinning && !isPinned(stored) ? undefined : stored
  if (stored !== configuration)
    logger.warn({ upstream: 'ministry', reason: 'authority-not-pinned' }, 'upstream-not-connected')
  const clientKey = configuration && keyRing.upstreamClientKey(configuration.appId)
  const client = configuration && createUpstreamClient({ ...configuration, origin: configuration.address })
  const ministry =
    configuration && clientKey && client
      ? createMinistrySource({
          configuration,
          clientKey,
          client,
          report: (finding) => logger.warn({ upstream: 'ministry', finding }, 'upstream-finding'),
          now: Date.now,
          newNonce,
        })
      : unconnectedMinistry
  const wechatSettings = { ...settings.wechat, address: settings.wechat.address.origin }
  const wechat = createWechatSource(wechatSettings)
  const messages = createWechatMessages({
    ...wechatSettings,
    reportRefusal: (errcode) => logger.warn({ upstream: 'wechat', errcode }, 'notice-refused'),
    now: Date.now,
  })
  const platform = connectIdentityPlatform(settings)
  return {
    provinces,
    ministry,
    wechat,
    messages,
    platform,
    close: async () => {
      await Promise.all([provinces.close(), client?.close(), wechat.close(), messages.close(), platform.close()])
    },
  }
}

function connectIdentityPlatform({ identityPlatform }: Foundation['settings']): IdentityPlatformConnection {
  return identityPlatform === undefined
    ? unconnectedIdentityPlatform
    : createIdentityPlatformSource({
        ...identityPlatform,
        address: identityPlatform.address.origin,
        now: Date.now,
        newNonce,
      })
}
