import { writeFileSync } from 'node:fs'
import { createKeyCreation } from 'gateway/cryptography/create-key.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { createSignedDocumentStore } from 'gateway/persistence/signed-document-store.ts'
import { createPrepareRoots } from 'gateway/presentation/prepare-roots.ts'
import type { AdminCommand } from '../admin-command.ts'
import { openMasterKey } from '../open-master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'
import { readJsonFile } from '../read-json-file.ts'
import { readRootChoice, type RootChoice } from '../root-choice.ts'
import { ceremonyFileOf } from '../ceremony-file.ts'

const SENTENCES = {
  'roots-not-named': 'there are no roots yet: name their root keys with --roots <file>',
  'keys-not-openable': 'a stored key does not open',
} as const

/** 导出待签根: the next generation for a ceremony with offline root keys. */
export const command: AdminCommand = {
  name: 'roots export-unsigned',
  usage: 'roots export-unsigned <file> [--roots <rootKeys.json>]',
  summary:
    'writes the next generation of the roots with a fresh list key, to be signed offline; --roots names root keys and threshold anew',
  changes: true,
  keys: 'needed',
  options: { roots: 'text' },
  wordCount: 1,
  async run({ settings, database, keyRing, out, now, newId, isDryRun }, typed) {
    const choice = readChoice(typed.text('roots'))
    if (!choice.ok) return out.refuse('file-invalid', choice.failure)
    const master = openMasterKey(settings)
    if (!master.ok) return out.refuse(master.failure.code, master.failure.sentence)
    const documents = createSignedDocumentStore(database)
    const createKey = createKeyCreation({
      store: createKeyStore(database),
      provider: createSoftwareProvider(master.value),
      now,
      newId,
    })
    const prepared = await createPrepareRoots({ documents, createKey, keyRing, now })(choice.value)
    if (!prepared.ok) return out.refuse(prepared.failure, SENTENCES[prepared.failure])
    const { content, before } = prepared.value
    const path = typed.positionals.join()
    try {
      if (!isDryRun) writeFileSync(path, `${JSON.stringify(ceremonyFileOf(content), null, 2)}\n`, { flag: 'wx' })
    } catch {
      // Present, a folder, or not writable: what is there may bear signatures already and is never overwritten.
      return out.refuse('file-not-written', `${path} is there already, or cannot be written`)
    }
    const lines = [`written  roots ${String(content.n)} to ${path}`, ...signerLines(content), ...signerLines(before)]
    return out.answer({ n: content.n, file: path }, lines)
  },
}

function readChoice(path: string | undefined): ReturnType<typeof readRootChoice> | { ok: true; value: undefined } {
  if (path === undefined) return { ok: true, value: undefined }
  const file = readJsonFile(path)
  return file.ok ? readRootChoice(file.value, path) : file
}

function signerLines(roots: (RootChoice & { readonly n: number }) | undefined): readonly string[] {
  if (roots === undefined) return []
  const names = roots.roots.map(({ keyId }) => keyId).join(', ')
  return [`to be signed by ${String(roots.threshold)} of the root keys of ${String(roots.n)}: ${names}`]
}
