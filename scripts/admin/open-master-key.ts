import type { Settings } from 'gateway/configuration/settings.ts'
import { readMasterKey, type MasterKey } from 'gateway/cryptography/master-key.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'

/** A refusal as a command tells it: a code for `--json`, a sentence for people. */
export interface Refusal {
  readonly code: string
  readonly sentence: string
}

const SENTENCES = {
  missing: 'the master key is missing; make it with: npm run admin -- key create --if-missing',
  'too-open': 'the master key file can be read by others; its mode must be 0600',
  unreadable: 'the master key file cannot be read, or is no master key file',
} as const

/** Reads the master key; in production a key that was made for the sandbox is refused. */
export function openMasterKey(settings: Settings): Result<MasterKey, Refusal> {
  const read = readMasterKey(settings.keyFile)
  if (!read.ok) {
    return fail({ code: `master-key-${read.failure}`, sentence: `${SENTENCES[read.failure]} (${settings.keyFile})` })
  }
  if (settings.mode === 'production' && read.value.mode === 'sandbox') {
    return fail({
      code: 'master-key-of-sandbox',
      sentence: 'the master key was made for the sandbox; production wants its own',
    })
  }
  return succeed(read.value)
}
