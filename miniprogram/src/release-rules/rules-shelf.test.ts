import type { ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import { describe, expect, it } from 'vitest'
import { memoryStorage } from '../platform/testing/memory-storage.ts'
import { createRulesShelf } from './rules-shelf.ts'

const rules = (policyVersion: string): ReleaseRules => ({
  policyVersion,
  audience: 'public',
  purpose: 'verify-public',
  rules: [{ field: 'validNow', kinds: [7], treatment: 'clear', why: '是否有效', basis: '依据', retention: '不留' }],
})
const address = (policyVersion: string) => ({ policyVersion, audience: 'public', purpose: 'verify-public' }) as const

describe('rules that were read before', () => {
  it('are found again by version and view, without network', () => {
    const storage = memoryStorage()
    createRulesShelf(storage).keep(rules('0-a'))
    expect(createRulesShelf(storage).find(address('0-a'))).toEqual(rules('0-a'))
    expect(createRulesShelf(storage).find(address('1-b'))).toBeUndefined()
    expect(createRulesShelf(storage).find({ ...address('0-a'), audience: 'self' })).toBeUndefined()
  })

  it('make room for newer ones', () => {
    const shelf = createRulesShelf(memoryStorage())
    for (let version = 0; version < 20; version += 1) shelf.keep(rules(`${String(version)}-a`))
    expect(shelf.find(address('19-a'))).toBeDefined()
    expect(shelf.find(address('0-a'))).toBeUndefined()
  })

  it.each([
    '',
    'x',
    '{}',
    '[null]',
    '[{"policyVersion":"0-a","audience":"public","purpose":"verify-public","rules":[1]}]',
  ])('are read anew when what is kept is damaged: %s', (kept) => {
    const storage = memoryStorage()
    storage.write('release-rules', kept)
    const shelf = createRulesShelf(storage)
    expect(shelf.find(address('0-a'))).toBeUndefined()
    shelf.keep(rules('0-a'))
    expect(shelf.find(address('0-a'))).toBeDefined()
  })
})
