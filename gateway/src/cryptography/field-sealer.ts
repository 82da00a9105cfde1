import type { OpenedKey } from './key-provider.ts'
import type { FieldSealer } from './key-ring.ts'

/** One data key with its id. */
export interface NamedCipher extends Pick<OpenedKey, 'seal' | 'unseal'> {
  readonly keyId: string
}

/** FieldSealer under the data keys of the moment, the current one first; at least one is expected. */
export function createFieldSealer(keys: () => readonly NamedCipher[]): FieldSealer {
  return {
    seal(context, text) {
      const [current] = keys()
      if (current === undefined) throw new Error('no data key')
      const sealed = current.seal(Buffer.from(text), Buffer.from(context))
      return `${current.keyId}.${Buffer.from(sealed).toString('base64url')}`
    },
    open(context, sealed) {
      const [keyId, body] = sealed.split('.')
      const named = keys().find((one) => one.keyId === keyId)
      if (named === undefined || body === undefined) throw new Error(`${context}: sealed under a key that is not here`)
      const opened = named.unseal(Buffer.from(body, 'base64url'), Buffer.from(context))
      if (opened === undefined) throw new Error(`${context}: a sealed text was altered or moved`)
      return Buffer.from(opened).toString('utf8')
    },
  }
}
