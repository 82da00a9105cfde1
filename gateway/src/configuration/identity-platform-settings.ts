import { addressSetting, BadSetting, formedSetting, textSetting, type Environment } from './setting-readers.ts'

/** How the gateway reaches the identity platform 身份核验平台. */
export interface IdentityPlatformSettings {
  readonly address: URL
  readonly appId: string
  readonly appSecret: string
}

/**
 * Reads `IDENTITY_PLATFORM_ADDRESS`, `…_APP_ID`, `…_APP_SECRET`. In the sandbox it stands on WeChat's port with WeChat's
 * app id and secret; in production there is none until its address is given, and then app id and secret are its own.
 */
export function readIdentityPlatform(
  environment: Environment,
  mode: 'sandbox' | 'production',
  wechat: IdentityPlatformSettings,
): IdentityPlatformSettings | undefined {
  const sandbox = mode === 'sandbox'
  if (!sandbox && textSetting(environment, 'IDENTITY_PLATFORM_ADDRESS', '') === '') return undefined
  const address = addressSetting(environment, 'IDENTITY_PLATFORM_ADDRESS', wechat.address.origin)
  if (!sandbox && address.protocol !== 'https:')
    throw new BadSetting('IDENTITY_PLATFORM_ADDRESS', 'https expected in production')
  return {
    address,
    appId: formedSetting(
      environment,
      'IDENTITY_PLATFORM_APP_ID',
      sandbox ? wechat.appId : '',
      /^[A-Za-z0-9_-]{4,64}$/,
      'an app id expected',
    ),
    appSecret: formedSetting(
      environment,
      'IDENTITY_PLATFORM_APP_SECRET',
      sandbox ? wechat.appSecret : '',
      /^[\x21-\x7e]{8,200}$/,
      'a secret expected',
    ),
  }
}
