import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sm3Hex } from '../cryptography/sm3.ts'
import type { Operator, OperatorStore } from '../release/bundle/operator.ts'
import type { PolicyBundleStore, StoredBundle } from '../release/bundle/policy-store.ts'
import type { RecordedRequest } from '../release/bundle/recorded-request.ts'
import { createPolicyBundleStore } from './policy-bundle-store.ts'
import { createPolicyOperatorStore, hasOperators } from './policy-operator-store.ts'
import { createPolicyRecordingStore } from './policy-recording-store.ts'
import { exampleSealer, rotatedSealer } from './testing/example-keys.ts'
import { databaseKinds, openTemporaryDatabase, type TemporaryDatabase } from './testing/temporary-database.ts'

const LIN: Operator = { operatorId: 'lin', role: 'security', publicKey: 'B'.repeat(87), createdAt: 1 }
const WANG: Operator = { operatorId: 'wang', role: 'security', publicKey: 'C'.repeat(87), createdAt: 2 }
const ZHOU: Operator = { operatorId: 'zhou', role: 'audit', publicKey: 'D'.repeat(87), createdAt: 3 }

function bundle(sequence: number, text = '{"files":"证"}', signers: readonly string[] = ['lin']): StoredBundle {
  return {
    sequence,
    digest: sm3Hex(Buffer.from(text)),
    text,
    signatures: signers.map((operatorId) => ({ operatorId, signature: 'A'.repeat(86) })),
    activatedAt: 5,
    activatedBy: 'lin',
  }
}

describe.each(databaseKinds())('the stored policy on %s', (kind) => {
  let temporary: TemporaryDatabase
  let operators: OperatorStore
  let bundles: PolicyBundleStore
  beforeEach(async () => {
    temporary = await openTemporaryDatabase(kind)
    operators = createPolicyOperatorStore(temporary.database, exampleSealer)
    bundles = createPolicyBundleStore(temporary.database)
  })
  afterEach(() => temporary.close())

  it('operators come back in the order in which they came, also after the data key was rotated', async () => {
    expect(await hasOperators(temporary.database, ['security'])).toBe(false)
    for (const operator of [ZHOU, LIN, WANG]) expect(await operators.add(operator)).toBe('added')
    expect(await operators.all()).toEqual([LIN, WANG, ZHOU])
    expect(await createPolicyOperatorStore(temporary.database, rotatedSealer).all()).toEqual([LIN, WANG, ZHOU])
    expect(await hasOperators(temporary.database, ['security'])).toBe(true)
    expect(await hasOperators(temporary.database, ['system'])).toBe(false)
  })

  it('nobody gets a name or a key that somebody had', async () => {
    await operators.add(LIN)
    expect(await operators.add({ ...WANG, operatorId: 'lin' })).toBe('name-taken')
    expect(await operators.add({ ...WANG, publicKey: LIN.publicKey })).toBe('key-taken')
  })

  it('the last of a role does not leave, and of two who leave at once one stays', async () => {
    for (const operator of [LIN, WANG, ZHOU]) await operators.add(operator)
    expect(await operators.retire('zhou', 9)).toBe('last-of-role')
    expect(await operators.retire('nobody', 9)).toBe('not-found')
    const left = await Promise.all([operators.retire('lin', 9), operators.retire('wang', 9)])
    expect(left.toSorted()).toEqual(['last-of-role', 'retired'])
    const retired = (await operators.all()).filter(({ retiredAt }) => retiredAt === 9)
    expect(retired).toHaveLength(1)
    expect(await operators.retire(retired[0]?.operatorId ?? '', 10)).toBe('retired-before')
  })

  it('an operator whom the database alone made, or made anew, is noticed', async () => {
    await operators.add(LIN)
    const rows = temporary.database.updateTable('policy_operators')
    await rows.set({ role: 'audit' }).execute()
    await expect(operators.all()).rejects.toThrow('altered')
    await rows.set({ role: 'security', operator_id: 'wang' }).execute()
    await expect(operators.all()).rejects.toThrow()
  })

  it('bundles are added once for each sequence, with every byte', async () => {
    expect(await bundles.newest()).toBeUndefined()
    const long = bundle(2, `{"files":"${'证'.repeat(60_000)}"}`, ['lin', 'zhou'])
    expect(await bundles.add(bundle(1))).toBe('added')
    expect(await bundles.add(bundle(1, '{}'))).toBe('sequence-taken')
    expect(await bundles.add(long)).toBe('added')
    expect(await bundles.find(2)).toEqual(long)
    expect(await bundles.find(3)).toBeUndefined()
    expect(await bundles.newest()).toEqual({ sequence: 2, digest: long.digest })
    expect((await bundles.all()).map(({ sequence }) => sequence)).toEqual([1, 2])
  })

  it('of bundles that are added at once exactly one stands', async () => {
    for (const operator of [LIN, WANG]) await operators.add(operator)
    const added = await Promise.all([1, 2, 3, 4].map((one) => bundles.add(bundle(1, `{"n":${String(one)}}`))))
    expect(added.toSorted()).toEqual(['added', 'sequence-taken', 'sequence-taken', 'sequence-taken'])
    expect(await bundles.all()).toHaveLength(1)
  })

  it('whoever has retired signs nothing more into force', async () => {
    for (const operator of [LIN, WANG]) await operators.add(operator)
    await operators.retire('lin', 9)
    expect(await bundles.add(bundle(1))).toBe('signer-retired')
    expect(await bundles.newest()).toBeUndefined()
    expect(await bundles.add(bundle(1, '{}', ['wang']))).toBe('added')
  })

  it('signatures that were altered into something else are none', async () => {
    await bundles.add(bundle(1))
    const rows = temporary.database.updateTable('policy_bundles')
    for (const signatures of ['{', '{}', '[1,{"operatorId":"lin"}]']) {
      await rows.set({ signatures }).execute()
      expect((await bundles.find(1))?.signatures).toEqual([])
    }
  })

  it('a shipped policy is remembered by its name, the first text for good', async () => {
    await bundles.rememberShipped('0-ab', '{"a":1}', 1)
    await bundles.rememberShipped('0-ab', '{"b":1}', 2)
    expect(await bundles.findShipped('0-ab')).toBe('{"a":1}')
    expect(await bundles.findShipped('0-cd')).toBeUndefined()
  })

  it('recorded requests stay within the ring, the oldest go first', async () => {
    const request: RecordedRequest = {
      audience: 'self',
      purpose: 'show-own',
      kind: 7,
      holder: 'person',
      fields: ['holderName', 'employer'],
      count: 3,
    }
    let id = 0
    const ring = createPolicyRecordingStore(temporary.database, () => `id-${String((id += 1))}`, 3)
    for (const at of [1, 2, 3, 4, 5]) await ring.append([{ ...request, count: at }], at)
    expect(await ring.all()).toEqual([3, 4, 5].map((at) => ({ recordedAt: at, requests: [{ ...request, count: at }] })))
  })
})
