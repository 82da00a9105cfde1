import { join } from 'node:path'
import { bytesOf } from './keys.ts'
import { readStoredJson, writeFileAtomically } from './stored-json.ts'
import type { Upstream } from './upstream-names.ts'

/** Public keys of the clients that an upstream lets in, by app id; kept over restarts. */
export interface KnownClients {
  publicKeyOf(appId: string): Uint8Array | undefined
  /** Adds or replaces a client; `publicKey` is base64url of the 65-byte point. False when it is not such a text. */
  register(appId: string, publicKey: string): boolean
}

/** 65 bytes beginning with 0x04, as base64url without padding. */
const PUBLIC_KEY_TEXT = /^B[A-Za-z0-9_-]{86}$/

/** The clients of one upstream, from `state/<upstream>-clients.json`. */
export function loadKnownClients(folder: string, upstream: Upstream): KnownClients {
  const path = join(folder, 'state', `${upstream}-clients.json`)
  const clients = new Map<string, string>()
  for (const [appId, publicKey] of Object.entries(readStoredJson(path))) {
    if (typeof publicKey === 'string') clients.set(appId, publicKey)
  }
  return {
    publicKeyOf: (appId) => {
      const text = clients.get(appId)
      return text === undefined ? undefined : bytesOf(text)
    },
    register: (appId, publicKey) => {
      if (!PUBLIC_KEY_TEXT.test(publicKey) || bytesOf(publicKey)[0] !== 4) return false
      clients.set(appId, publicKey)
      writeFileAtomically(path, `${JSON.stringify(Object.fromEntries(clients), null, 2)}\n`)
      return true
    },
  }
}
