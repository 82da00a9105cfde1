import { isPinned } from 'gateway/certificates/pinned-upstream.ts'
import type { UpstreamConfiguration } from 'gateway/certificates/upstream-configuration.ts'
import type { Settings } from 'gateway/configuration/settings.ts'

/** What is wrong with how an upstream is reached in this mode: production wants HTTPS with a pinned authority. */
export function addressProblem(
  settings: Pick<Settings, 'mode'>,
  configuration: UpstreamConfiguration,
): string | undefined {
  if (settings.mode !== 'production' || isPinned(configuration)) return undefined
  return configuration.address.startsWith('https://')
    ? 'certificateAuthority: production wants the PEM of the authority'
    : 'address: production wants an https address'
}
