import { describe, expect, it } from 'vitest'
import { openActivePolicy, type ActivePolicy, type ConfirmFailure } from './active-policy.ts'
import { bundleText, type PolicyBundle } from './policy-bundle.ts'
import {
  bundleUpon,
  cryptography,
  policiesInMemory,
  SHIPPED,
  SHIPPED_BUNDLE,
  signatory,
  signedBy,
  storedAs,
  type MemoryPolicies,
  type Signatory,
} from './testing/bundle-workshop.ts'
import { narrowedPolicy, retouchedPolicy } from './testing/narrowed-policy.ts'

const lin = signatory('lin', 'security')
const zhou = signatory('zhou', 'audit')
const narrowed = bundleUpon(SHIPPED_BUNDLE, narrowedPolicy(SHIPPED))
const widened = bundleUpon(narrowed, SHIPPED)

/** One instance over a store, with clocks that a test turns. */
async function instance(policies: MemoryPolicies) {
  const clock = { ticks: 0, wall: 1_000_000 }
  const troubles: ConfirmFailure[] = []
  let away = false
  const opened = await openActivePolicy({
    ...policies,
    store: {
      find: policies.store.find,
      all: policies.store.all,
      newest: async () => {
        if (away) throw new Error('away')
        return policies.store.newest()
      },
    },
    cryptography,
    monotonic: () => clock.ticks,
    now: () => clock.wall,
    onChange: () => undefined,
    onTrouble: (failure) => troubles.push(failure),
  })
  if (!opened.ok) throw new Error(typeof opened.failure === 'string' ? opened.failure : opened.failure.code)
  const pass = (milliseconds: number): void => {
    clock.ticks += milliseconds
    clock.wall += milliseconds
  }
  return { active: opened.value, clock, troubles, pass, goAway: (gone: boolean) => (away = gone) }
}

function activate(policies: MemoryPolicies, bundle: PolicyBundle, ...people: readonly Signatory[]): void {
  policies.rows.push(storedAs(signedBy(bundle, ...people)))
}

const versionOf = (active: ActivePolicy): string => active.inForce().policy.version

describe('the policy in force at an instance', () => {
  it('is the shipped one, and the activated one after the next question', async () => {
    const policies = policiesInMemory([lin, zhou])
    const { active } = await instance(policies)
    const shipped = versionOf(active)
    expect(shipped).toMatch(/^0-[0-9a-f]{16}$/)
    activate(policies, narrowed, lin)
    expect(versionOf(active)).toBe(shipped)
    expect(await active.refresh()).toBe(true)
    expect(versionOf(active)).toMatch(/^1-[0-9a-f]{16}$/)
    activate(policies, widened, lin, zhou)
    expect(await active.refresh()).toBe(true)
    expect(versionOf(active)).toMatch(/^2-/)
  })

  it('is unsure five seconds after the last good answer, and sure again after the next', async () => {
    const { active, pass, goAway, troubles } = await instance(policiesInMemory([]))
    pass(4_999)
    expect(active.confirmed()).toBe(true)
    pass(1)
    expect(active.confirmed()).toBe(false)
    goAway(true)
    expect(await active.refresh()).toBe(false)
    expect(troubles).toEqual(['store-unavailable'])
    goAway(false)
    expect(await active.refresh()).toBe(true)
    expect(active.confirmed()).toBe(true)
  })

  it('counts from when it asked, not from when it was answered', async () => {
    const policies = policiesInMemory([])
    const { active, pass } = await instance(policies)
    pass(4_000)
    const asking = active.refresh()
    pass(5_000)
    expect(await asking).toBe(true)
    expect(active.confirmed()).toBe(false)
  })

  it('asks again when the clock was set back or far ahead, and goes on', async () => {
    const { active, clock } = await instance(policiesInMemory([]))
    for (const jump of [-3_600_000, 3_600_000]) {
      clock.wall += jump
      expect(active.confirmed()).toBe(false)
      expect(await active.refresh()).toBe(true)
      expect(active.confirmed()).toBe(true)
    }
  })

  it.each([
    [
      'a widening with one signature',
      () => [narrowed, lin] as const,
      () => [widened, lin] as const,
      'second-signature-needed',
    ],
    ['nobody’s signature', () => [narrowed] as const, undefined, 'not-signed'],
    [
      'a foreign predecessor',
      () => [{ ...narrowed, predecessor: '0'.repeat(64) }, lin] as const,
      undefined,
      'foreign-predecessor',
    ],
    ['a gap in the sequence', () => [{ ...narrowed, sequence: 2 }, lin] as const, undefined, 'bundle-missing'],
  ])('does not believe a store that holds %s', async (_what, first, second, failure) => {
    const policies = policiesInMemory([lin, zhou])
    const { active, troubles, pass } = await instance(policies)
    const [bundle, ...people] = first()
    activate(policies, bundle, ...people)
    if (second !== undefined) {
      const [next, ...signers] = second()
      activate(policies, next, ...signers)
    }
    pass(6_000)
    expect(await active.refresh()).toBe(false)
    expect(troubles).toEqual([failure])
    expect(active.confirmed()).toBe(false)
  })

  it('does not believe a store that was altered or went back', async () => {
    const policies = policiesInMemory([lin, zhou])
    activate(policies, narrowed, lin)
    const { active, troubles } = await instance(policies)
    const [row] = policies.rows.splice(0)
    expect(await active.refresh()).toBe(false)
    const other = storedAs(signedBy(bundleUpon(SHIPPED_BUNDLE, retouchedPolicy(SHIPPED, 'other')), lin))
    policies.rows.push(other)
    expect(await active.refresh()).toBe(false)
    policies.rows.splice(0)
    if (row === undefined) throw new Error('one row was stored')
    policies.rows.push(row)
    expect(await active.refresh()).toBe(true)
    expect(troubles).toEqual(['went-back', 'content-changed'])
  })

  it('stops the start when a byte of the stored text differs, and opens versions of an earlier shipment', async () => {
    const policies = policiesInMemory([lin, zhou])
    activate(policies, narrowed, lin)
    const [row] = policies.rows
    if (row === undefined) throw new Error('one row was stored')
    policies.rows[0] = { ...row, text: row.text.replace('证', '正') }
    await expect(instance(policies)).rejects.toThrow('bundle-altered')
  })

  it('stops the start when an earlier version was written by nobody who signs', async () => {
    const policies = policiesInMemory([lin, zhou])
    activate(policies, narrowed)
    activate(policies, widened, lin, zhou)
    await expect(instance(policies)).rejects.toThrow('not-signed')
    policies.rows.splice(0, 1)
    await expect(instance(policies)).rejects.toThrow('bundle-missing')
  })

  it('goes on with an activated bundle after the next software ships another policy', async () => {
    const upgraded = policiesInMemory([lin, zhou], retouchedPolicy(SHIPPED, 'next release'))
    activate(upgraded, narrowed, lin)
    await expect(instance(upgraded)).rejects.toThrow('foreign-predecessor')
    const before = policiesInMemory([lin, zhou]).versions.shipped()
    if (!before.ok) throw new Error(before.failure.code)
    const { policy, bundle } = before.value
    await upgraded.store.rememberShipped(policy.version, bundleText(bundle), 1)
    expect(versionOf((await instance(upgraded)).active)).toMatch(/^1-/)
    expect((await upgraded.versions.policyOfVersion(policy.version))?.version).toBe(policy.version)
    expect(await upgraded.versions.policyOfVersion('1-0000000000000000')).toBeUndefined()
    expect(await upgraded.versions.policyOfVersion('shipped-1')).toBeUndefined()
  })
})
