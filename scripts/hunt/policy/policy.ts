import type { HuntAlone, HuntOutcome } from '../hunt.ts'
import { campaignTable, everyPlant, holdAgainst, shippedBase } from './campaign.ts'

function run(count: number): Promise<HuntOutcome> {
  const results = everyPlant(shippedBase())
    .slice(0, count)
    .map((plant) => holdAgainst(plant))
  const missed = results.filter(({ caught }) => !caught)
  return Promise.resolve({
    tried: results.length,
    findings: missed.map(({ plant, proofs }) => ({
      what: `${plant.sort} was not caught${proofs.length === 0 ? '' : `, only by proof ${proofs.join(', ')}`}`,
      where: plant.name,
    })),
    notes: campaignTable(results),
  })
}

/** 策略演练: dangerous edits of the release policy and its surroundings, each of which the linter must refuse. */
export const policy: HuntAlone = {
  name: 'policy',
  summary:
    'plants dangerous edits in the release policy and shows that the linter refuses each; needs no running stack',
  count: 600,
  alone: true,
  run,
}
