import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connectPolicy, type PolicyFoundation } from './connected-policy.ts'
import { createPolicyBundleStore } from './persistence/policy-bundle-store.ts'
import { createPolicyOperatorStore } from './persistence/policy-operator-store.ts'
import { exampleSealer } from './persistence/testing/example-keys.ts'
import { openTemporaryDatabase, type TemporaryDatabase } from './persistence/testing/temporary-database.ts'
import {
  bundleUpon,
  SHIPPED,
  SHIPPED_BUNDLE,
  signatory,
  signedBy,
  storedAs,
} from './release/bundle/testing/bundle-workshop.ts'
import { narrowedPolicy } from './release/bundle/testing/narrowed-policy.ts'

const lin = signatory('lin', 'security')

describe('the policy as the gateway connects it', () => {
  let temporary: TemporaryDatabase
  let lines: unknown[] = []
  beforeEach(async () => {
    temporary = await openTemporaryDatabase('sqlite')
    lines = []
  })
  afterEach(() => temporary.close())

  function foundation(mode: 'sandbox' | 'production'): PolicyFoundation {
    const log = (about: unknown, event?: string): void => void lines.push([event, about])
    return {
      settings: { mode },
      database: temporary.database,
      keyRing: { sealer: exampleSealer },
      logger: { info: log, error: log },
    }
  }

  async function activate(): Promise<void> {
    await createPolicyOperatorStore(temporary.database, exampleSealer).add(lin.operator)
    const bundle = bundleUpon(SHIPPED_BUNDLE, narrowedPolicy(SHIPPED))
    await createPolicyBundleStore(temporary.database).add(storedAs(signedBy(bundle, lin)))
  }

  it('is the shipped one in a sandbox; production wants one that somebody signed', async () => {
    expect((await connectPolicy(foundation('production'))).ok).toBe(false)
    const connected = await connectPolicy(foundation('sandbox'))
    if (!connected.ok) throw new Error(connected.failure.reason)
    const { version } = connected.value.activePolicy()
    expect(version).toMatch(/^0-/)
    expect((await connected.value.policyOfVersion(version))?.version).toBe(version)
    await activate()
    await connected.value.refresh()
    expect(connected.value.activePolicy().version).toMatch(/^1-/)
    expect((await connected.value.policyOfVersion(version))?.version).toBe(version)
    expect((await connectPolicy(foundation('production'))).ok).toBe(true)
    expect(lines).toMatchObject([['policy-activated', {}]])
  })

  it('says once that it cannot be confirmed, and again when that happens anew', async () => {
    const connected = await connectPolicy(foundation('sandbox'))
    if (!connected.ok) throw new Error(connected.failure.reason)
    const { refresh } = connected.value
    const rows = temporary.database
    for (let fault = 0; fault < 2; fault += 1) {
      await createPolicyBundleStore(rows).add({ ...storedAs(signedBy(SHIPPED_BUNDLE)), sequence: 1 })
      await refresh()
      await refresh()
      await rows.deleteFrom('policy_bundles').execute()
      await refresh()
    }
    const line = ['policy-not-confirmed', { failure: 'bundle-altered' }]
    expect(lines).toEqual([line, line])
  })

  it('stops the start with one line when what is stored does not verify', async () => {
    await activate()
    await temporary.database.updateTable('policy_bundles').set({ signatures: '[]' }).execute()
    expect(await connectPolicy(foundation('sandbox'))).toEqual({
      ok: false,
      failure: { reason: 'release policy: the activated bundle is refused: not-signed' },
    })
    await temporary.database.updateTable('policy_operators').set({ role: 'audit' }).execute()
    expect(await connectPolicy(foundation('sandbox'))).toEqual({
      ok: false,
      failure: { reason: 'release policy: the activated bundle is refused: unknown-signer' },
    })
  })
})
