import type { UpstreamConfiguration } from './upstream-configuration.ts'

/** Whether only a counterpart whom a named authority vouches for is spoken to: TLS, and the authority pinned. */
export function isPinned({
  address,
  certificateAuthority,
}: Pick<UpstreamConfiguration, 'address' | 'certificateAuthority'>): boolean {
  return address.startsWith('https://') && certificateAuthority !== undefined
}
