import { createRootKeyFile, readRootKeyFile } from 'gateway/cryptography/root-key-file.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { AdminCommand } from '../admin-command.ts'

/** 离线根密钥: made or read on the offline machine; what it prints goes into the file for `roots export-unsigned --roots`. */
export const command: AdminCommand = {
  name: 'roots root-key',
  usage: 'roots root-key <key.pem> [--create]',
  summary: 'offline: prints id and public key of a root key file; --create makes a new one with mode 0600',
  changes: false,
  keys: 'offline',
  options: { create: 'switch' },
  wordCount: 1,
  async run({ out }, typed) {
    const path = typed.positionals.join()
    const key = typed.has('create') ? createRootKeyFile(path) : readRootKeyFile(path)
    if (!key.ok) {
      const sentence = key.failure === 'unwritable' ? 'is there already, or cannot be written' : 'is no SM2 key in PEM'
      return out.refuse(`file-${key.failure}`, `${path} ${sentence}`)
    }
    const shown = { keyId: key.value.keyId, publicKey: encodeBase64url(key.value.publicKey) }
    return out.answer(shown, [JSON.stringify(shown)])
  },
}
