import type { Settings } from 'gateway/configuration/settings.ts'

/** What is wrong with an upstream's address in this mode: production wants HTTPS. */
export function addressProblem(settings: Pick<Settings, 'mode'>, address: string): string | undefined {
  return settings.mode === 'production' && !address.startsWith('https://')
    ? 'address: production wants an https address'
    : undefined
}
