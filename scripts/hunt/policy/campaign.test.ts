import { describe, expect, it } from 'vitest'
import { campaignTable, everyPlant, holdAgainst, shippedBase } from './campaign.ts'

describe('dangerous edits of the release policy', () => {
  const base = shippedBase()
  const plants = everyPlant(base)

  it('are planted by the hundred, in every sort', () => {
    expect(plants.length).toBeGreaterThan(1_000)
    expect(new Set(plants.map(({ name, sort }) => `${sort} ${name}`)).size).toBe(plants.length)
    expect(new Set(plants.map(({ proof }) => proof))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 'reading']))
  })

  // The beginning of the list has some of every sort; the whole of it runs under `npm run hunt -- policy`.
  it('are refused, the first forty of them, each by the proof made for it', { timeout: 120_000 }, () => {
    const results = plants.slice(0, 40).map((plant) => holdAgainst(plant))
    expect(results.filter(({ caught, byOwnProof }) => !caught || !byOwnProof).map(({ plant }) => plant.name)).toEqual(
      [],
    )
    expect(campaignTable(results).at(-1)).toMatch(/^all +40 +40 +40$/)
  })

  it('that are none leave nothing to refuse', () => {
    const nothing = { sort: 'nothing', name: 'nothing', proof: 5, files: base.files, facts: base.facts } as const
    expect(holdAgainst(nothing)).toMatchObject({ caught: false, proofs: [] })
  })
})
