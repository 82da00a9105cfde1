import { parseJsonObject } from './exchange.ts'
import { bytesOf } from './keys.ts'

/** Environment variable by which the parent tells the ministry the public keys of the provinces. */
export const PROVINCE_KEYS_VARIABLE = 'SANDBOX_PROVINCE_KEYS'

/** Public keys of the provinces by app id, from a JSON object of base64url texts; empty when there is none. */
export function readProvinceKeys(environment: NodeJS.ProcessEnv): ReadonlyMap<string, Uint8Array> {
  const keys = new Map<string, Uint8Array>()
  for (const [appId, text] of Object.entries(parseJsonObject(environment[PROVINCE_KEYS_VARIABLE] ?? '{}') ?? {})) {
    if (typeof text === 'string') keys.set(appId, bytesOf(text))
  }
  return keys
}
