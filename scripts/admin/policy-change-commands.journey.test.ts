import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import { narrowedPolicy, retouchedPolicy, TAKEN_AWAY } from 'gateway/release/bundle/testing/narrowed-policy.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAdminDesk, type AdminDesk } from './testing/admin-desk.ts'

const SHIPPED = readPolicyFolder(SHIPPED_POLICY_FOLDER)
const NARROWED = narrowedPolicy(SHIPPED)
const VERSION = (sequence: number): unknown => expect.stringMatching(new RegExp(`^${String(sequence)}-[0-9a-f]{16}$`))

describe('changing the release policy on the admin command line', () => {
  let desk: AdminDesk
  let narrowed = ''
  beforeEach(async () => {
    desk = await openAdminDesk()
    narrowed = desk.policyFolder('narrowed', NARROWED)
  })
  afterEach(() => desk.remove())

  const path = (name: string): string => join(desk.folder, name)
  const keyOf = (role: string): string => path(`operators/${role}.key`)
  const policy = (...words: readonly string[]): Promise<unknown> => desk.told('policy', ...words)

  async function signed(folder: string, name: string): Promise<string> {
    expect(await desk.run('policy', 'sign', folder, '--out', path(name)), desk.errors()).toBe(0)
    return path(name)
  }

  it('diff tells what widens and what narrows: of a folder, a file, a bundle', async () => {
    const told = { narrowing: [7, 8, 9].map((kind) => ({ kind, field: TAKEN_AWAY, after: 'withhold' })), signatures: 1 }
    expect(await policy('diff', narrowed)).toMatchObject({ against: VERSION(0), widening: [], ...told })
    expect(await policy('diff', join(narrowed, 'self-show-own.yaml'))).toMatchObject(told)
    expect(await policy('diff', await signed(narrowed, 'one.json'))).toMatchObject(told)
    expect(await policy('diff', SHIPPED_POLICY_FOLDER)).toMatchObject({ widening: [], narrowing: [], reworded: 0 })
    expect(await policy('rehearse', narrowed)).toMatchObject({ requests: 0, leavesNew: [] })
  })

  it('a narrowing is signed by one and activated; taking it back widens and wants two', async () => {
    const bundle = await signed(narrowed, 'one.json')
    expect(await policy('activate', bundle)).toMatchObject({ version: VERSION(1), signatures: 1 })
    expect(await policy('activate', bundle)).toEqual({ refused: 'replayed' })
    expect(await policy('rollback')).toEqual({ refused: 'second-signature-needed' })
    expect(await policy('rollback', '--to', '1')).toEqual({ refused: 'nothing-to-restore' })
    expect(await policy('rollback', '--to', '9')).toEqual({ refused: 'not-found' })
    const twice = ['rollback', '--countersign', keyOf('security')]
    expect(await policy(...twice)).toEqual({ refused: 'signed-twice' })
    const back = ['rollback', '--countersign', keyOf('audit')]
    expect(await policy(...back)).toMatchObject({ version: VERSION(2), restores: 0, signatures: 2 })
    expect(await policy('history')).toMatchObject({
      inForce: VERSION(2),
      versions: [
        { sequence: 0 },
        { sequence: 1, signers: ['one-security'] },
        { sequence: 2, signers: ['one-security', 'one-audit'], restores: 0 },
      ],
    })
    const acts = desk.acts().filter((act) => /policy (?:activate|rollback) \d-/.test(act))
    expect(acts).toEqual([
      expect.stringMatching(/^one-security policy activate 1-[0-9a-f]{16}: done$/),
      expect.stringMatching(/^one-security policy rollback 2-[0-9a-f]{16}: done$/),
    ])
  })

  it('a rollback can also collect its second signature in a file', async () => {
    await policy('activate', await signed(narrowed, 'one.json'))
    expect(await policy('rollback', '--out', path('back.json'))).toEqual({ file: path('back.json'), sequence: 2 })
    expect(await policy('sign', path('back.json'))).toEqual({ refused: 'signed-twice' })
    expect(await policy('activate', path('back.json'))).toEqual({ refused: 'second-signature-needed' })
    const signers = ['one-security', 'one-audit']
    expect(await policy('sign', path('back.json'), '--operator', keyOf('audit'))).toMatchObject({ signers })
    expect(await policy('activate', path('back.json'))).toMatchObject({ version: VERSION(2) })
  })

  it('nobody but security activates, nobody but security and audit signs', async () => {
    const bundle = await signed(narrowed, 'one.json')
    expect(await policy('activate', bundle, '--operator', keyOf('audit'))).toEqual({ refused: 'operator-role' })
    expect(await policy('sign', bundle, '--operator', keyOf('system'))).toEqual({ refused: 'operator-role' })
    expect(await policy('rollback', '--operator', keyOf('system'))).toEqual({ refused: 'operator-role' })
  })

  it('a bundle whose bytes were changed, or that comes late, is refused by name', async () => {
    const bundle = await signed(narrowed, 'one.json')
    const late = await signed(desk.policyFolder('late', retouchedPolicy(NARROWED, 'late')), 'late.json')
    const text = readFileSync(bundle, 'utf8')
    const activateText = (changed: string): Promise<unknown> => {
      writeFileSync(path('changed.json'), changed)
      return policy('activate', path('changed.json'))
    }
    expect(await activateText(text.replace('本人认得出', '本人认不出'))).toEqual({ refused: 'bad-signature' })
    expect(await activateText(`${text}\n`)).toEqual({ refused: 'not-canonical' })
    expect(await activateText('{}')).toEqual({ refused: 'not-a-bundle' })
    expect(await activateText(text.replace('"sequence":1', '"sequence":2'))).toEqual({ refused: 'out-of-sequence' })
    expect(await policy('activate', path('nowhere.json'))).toEqual({ refused: 'file-unreadable' })
    expect(await policy('activate', narrowed)).toEqual({ refused: 'not-a-bundle' })
    expect(await policy('activate', bundle)).toMatchObject({ version: VERSION(1) })
    expect(await policy('activate', late)).toEqual({ refused: 'out-of-sequence' })
    expect(await policy('sign', late, '--operator', keyOf('audit'))).toEqual({ refused: 'out-of-sequence' })
    expect(await policy('history')).toMatchObject({ inForce: VERSION(1) })
  })

  it('a policy that the linter refuses is neither signed nor compared', async () => {
    const holed = NARROWED.filter(({ path: name }) => name !== 'self-show-own.expected.yaml')
    const folder = desk.policyFolder('holed', holed)
    expect(await policy('sign', folder, '--out', path('holed.json'))).toMatchObject({ refused: 'policy-faulty' })
    const broken = desk.policyFolder('broken', [{ path: 'policy.yaml', text: 'policy: [' }])
    expect(await policy('diff', broken)).toMatchObject({
      refused: 'policy-faulty',
      faults: expect.arrayContaining([expect.objectContaining({ file: 'policy.yaml', line: 1 })]),
    })
    expect(await policy('sign', path('nowhere'))).toEqual({ refused: 'file-unreadable' })
  })

  it('of bundles activated at once exactly one wins, and the others are told so', async () => {
    const bundles: string[] = []
    for (const name of ['a', 'b', 'c'])
      bundles.push(await signed(desk.policyFolder(name, retouchedPolicy(NARROWED, name)), `${name}.json`))
    const codes = await Promise.all(bundles.map((bundle) => desk.run('policy', 'activate', bundle)))
    expect(codes.toSorted()).toEqual([0, 1, 1])
    expect(await policy('history')).toMatchObject({ versions: [{ sequence: 0 }, { sequence: 1 }] })
  })
})
