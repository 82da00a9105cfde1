import { writeFileSync } from 'node:fs'
import { readRootKeyFile } from 'gateway/cryptography/root-key-file.ts'
import { runSelfTest } from 'gateway/cryptography/self-test.ts'
import { encodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { AdminCommand } from '../admin-command.ts'
import { addSignature, readCeremonyFile } from '../ceremony-file.ts'
import { readJsonFile } from '../read-json-file.ts'

/** 签署根: one signature of a ceremony, on the offline machine; shows what is being signed. */
export const command: AdminCommand = {
  name: 'roots sign',
  usage: 'roots sign <file> --key <key.pem> [--key-id <keyId>]',
  summary:
    'offline: adds the signature of a root key file to an exported generation; --key-id when the roots name it otherwise',
  changes: false,
  keys: 'offline',
  options: { key: 'text', 'key-id': 'text' },
  wordCount: 1,
  fits: (typed) => typed.text('key') !== undefined,
  async run({ out }, typed) {
    if (runSelfTest().state === 'broken') return out.refuse('self-test-failed', 'SM2 gives wrong answers here')
    const path = typed.positionals.join()
    const key = readRootKeyFile(typed.text('key') ?? '')
    if (!key.ok) return out.refuse('key-unreadable', `${typed.text('key') ?? ''} is no SM2 key in PEM`)
    const file = readJsonFile(path)
    if (!file.ok) return out.refuse('file-unreadable', file.failure)
    const ceremony = readCeremonyFile(file.value)
    if (ceremony === undefined) return out.refuse('file-invalid', `${path} is no exported generation of roots`)
    const { roots, message } = ceremony
    const keyId = typed.text('key-id') ?? key.value.keyId
    const publicKey = encodeBase64url(key.value.publicKey)
    const named = roots.roots.find((one) => one.keyId === keyId)
    // A key of the generation before does not stand in this one when it is being replaced.
    if (named !== undefined && named.publicKey !== publicKey)
      return out.refuse('key-not-in-roots', `the roots name another key ${keyId}`)
    const signed = addSignature(ceremony, keyId, key.value.sign(message))
    try {
      writeFileSync(path, `${JSON.stringify(signed, null, 2)}\n`)
    } catch {
      // The refusal names the file.
      return out.refuse('file-not-written', `${path} cannot be written`)
    }
    const count = signed.signatures.length
    const listKeys = roots.listKeys.map((one) => `  list key ${one.keyId}  ${one.publicKey}`)
    const rootKeys = roots.roots.map((one) => `  root key ${one.keyId}  ${one.publicKey}`)
    const lines = [
      `signed  roots ${String(roots.n)} by ${keyId}, ${String(count)} signature(s)`,
      ...rootKeys,
      ...listKeys,
    ]
    return out.answer({ n: roots.n, keyId, signatures: count }, lines)
  },
}
