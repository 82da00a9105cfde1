import type { Settings } from 'gateway/configuration/settings.ts'
import type { KeyRing } from 'gateway/cryptography/key-ring.ts'
import { openKeyRing } from 'gateway/cryptography/open-key-ring.ts'
import type { GatewayDatabase } from 'gateway/persistence/database.ts'
import { createKeyStore } from 'gateway/persistence/key-store.ts'
import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import { openMasterKey, type Refusal } from './open-master-key.ts'
import { createSoftwareProvider } from 'gateway/cryptography/software-provider.ts'

/** Opens the key ring for a command. */
export async function openKeys(settings: Settings, database: GatewayDatabase): Promise<Result<KeyRing, Refusal>> {
  const master = openMasterKey(settings)
  if (!master.ok) return master
  const opened = await openKeyRing({
    store: createKeyStore(database),
    provider: createSoftwareProvider(master.value),
    now: Date.now,
  })
  if (opened.ok) return opened
  const { reason, purpose } = opened.failure
  return reason === 'key-missing'
    ? fail({ code: reason, sentence: `no ${purpose} key; make it with: npm run admin -- key create --if-missing` })
    : fail({ code: reason, sentence: `a ${purpose} key was altered, or sealed under another master key` })
}
