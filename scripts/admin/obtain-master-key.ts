import type { Settings } from 'gateway/configuration/settings.ts'
import { createMasterKey, drawMasterKey, type MasterKey } from 'gateway/cryptography/master-key.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { openMasterKey, type Refusal } from './open-master-key.ts'

/** The master key, and whether it was made just now. */
export interface ObtainedMasterKey {
  readonly key: MasterKey
  readonly created: boolean
}

/**
 * Reads the master key, or makes one where none is. With keys already stored a missing file is a loss that a new master
 * key would only hide: then it is refused. A dry run draws one that no file gets.
 */
export function obtainMasterKey(
  settings: Settings,
  keysAreStored: boolean,
  isDryRun: boolean,
): Result<ObtainedMasterKey, Refusal> {
  const opened = openMasterKey(settings)
  if (opened.ok) return succeed({ key: opened.value, created: false })
  if (opened.failure.code !== 'master-key-missing') return opened
  if (keysAreStored) {
    const sentence = `keys are stored, but their master key is not at ${settings.keyFile}; bring it back from its backup`
    return fail({ code: 'master-key-lost', sentence })
  }
  if (isDryRun) return succeed({ key: drawMasterKey(settings.mode), created: true })
  const created = createMasterKey(settings.keyFile, settings.mode)
  if (created.ok) return succeed({ key: created.value, created: true })
  const sentence = `the master key file cannot be written (${settings.keyFile})`
  return fail({ code: `master-key-${created.failure}`, sentence })
}
