import { readPolicyFolder, SHIPPED_POLICY_FOLDER } from 'gateway/policy-folder.ts'
import { RELEASE_FACTS } from 'gateway/release-facts.ts'
import type { Policy } from 'gateway/release/compile-policy.ts'
import { proveCoverage } from 'gateway/release/lint/prove-coverage.ts'
import { proveExpectations } from 'gateway/release/lint/prove-expectations.ts'
import { proveJoinClosure } from 'gateway/release/lint/prove-join-closure.ts'
import { proveKnown } from 'gateway/release/lint/prove-known.ts'
import { proveMaskTable } from 'gateway/release/lint/prove-mask-table.ts'
import { proveMeter } from 'gateway/release/lint/prove-meter.ts'
import { proveReasons } from 'gateway/release/lint/prove-reasons.ts'
import { proveTotality } from 'gateway/release/lint/prove-totality.ts'
import { loadPolicy } from 'gateway/release/load-policy.ts'
import type { PolicyFault, Proof } from 'gateway/release/policy-file.ts'
import { plantAliases, plantIdentifying, plantJoins } from './plant-joins.ts'
import {
  plantForeignMasks,
  plantForgedCells,
  plantForgedMasks,
  plantRemovedDefaults,
  plantWeakerMasks,
  plantWidenedCells,
} from './plant-openings.ts'
import { plantMissingBases, plantMissingReasons } from './plant-reasons.ts'
import { plantLostFields, plantSchemasWithoutRule, plantUnknownFields, plantUpstreamMembers } from './plant-schemas.ts'
import { plantExpectations, plantSecondOpinions, plantTextTricks } from './plant-texts.ts'
import {
  plantForgottenViews,
  plantRoutesTakenAway,
  plantRoutesWithoutRules,
  plantViewsWithoutRoute,
} from './plant-views.ts'
import type { MakePlants, Plant, PlantBase } from './plant.ts'

const SORTS: readonly MakePlants[] = [
  plantRemovedDefaults,
  plantForgottenViews,
  plantSecondOpinions,
  plantUpstreamMembers,
  plantMissingReasons,
  plantMissingBases,
  plantUnknownFields,
  plantLostFields,
  plantForeignMasks,
  plantJoins,
  plantAliases,
  plantIdentifying,
  plantSchemasWithoutRule,
  plantRoutesTakenAway,
  plantRoutesWithoutRules,
  plantViewsWithoutRoute,
  plantWidenedCells,
  plantForgedCells,
  plantWeakerMasks,
  plantForgedMasks,
  plantExpectations,
  plantTextTricks,
]

/** What became of a plant. */
export interface Caught {
  readonly plant: Plant
  /** True: it was refused; of a plant with forged outputs without looking at expected outputs. */
  readonly caught: boolean
  /** True: by the very proof that was made for such edits. */
  readonly byOwnProof: boolean
  readonly proofs: readonly (Proof | 'reading')[]
}

/** The shipped policy and its facts. Throws when it does not load: nothing can be planted in it. */
export function shippedBase(): PlantBase {
  const files = readPolicyFolder(SHIPPED_POLICY_FOLDER)
  const loaded = loadPolicy(files)
  if (!loaded.ok) throw new Error('the shipped policy has faults: npm run admin -- policy lint')
  return { files, policy: loaded.value, facts: RELEASE_FACTS }
}

/** Every plant of every sort; the sorts in turn, so that any beginning of the list has some of each. */
export function everyPlant(base: PlantBase): readonly Plant[] {
  const sorts = SORTS.map((make) => make(base))
  const longest = Math.max(...sorts.map((plants) => plants.length))
  return Array.from({ length: longest }).flatMap((_, index) =>
    sorts.flatMap((plants) => plants.slice(index, index + 1)),
  )
}

/** The proofs but the meter's, which costs most and is asked only where it must answer. */
function cheapProofs(policy: Policy, { facts, forged }: Plant): readonly PolicyFault[] {
  return [
    ...proveTotality(policy, facts.upstreams),
    ...proveReasons(policy),
    ...proveKnown(policy, facts.upstreams),
    ...proveJoinClosure(policy),
    ...proveCoverage(policy, facts.routes),
    ...proveMaskTable(policy),
    ...(forged === true ? [] : proveExpectations(policy)),
  ]
}

function proofsOf(faults: readonly PolicyFault[]): readonly Proof[] {
  return [...new Set(faults.map(({ proof }) => proof).filter((proof) => proof !== undefined))]
}

function refusals(plant: Plant): Caught['proofs'] {
  const loaded = loadPolicy(plant.files)
  if (!loaded.ok) return ['reading', ...proofsOf(loaded.failure)]
  const cheap = cheapProofs(loaded.value, plant)
  return proofsOf(plant.proof === 5 ? [...cheap, ...proveMeter(loaded.value)] : cheap)
}

/** Holds one plant against the linter. */
export function holdAgainst(plant: Plant): Caught {
  const proofs = refusals(plant)
  return { plant, caught: proofs.length > 0, byOwnProof: proofs.includes(plant.proof), proofs }
}

/** What became of the plants, sort by sort, as lines of a table. */
export function campaignTable(results: readonly Caught[]): readonly string[] {
  const row = (sort: string, each: readonly Caught[]): readonly string[] => [
    sort,
    String(each.length),
    String(each.filter(({ caught }) => caught).length),
    String(each.filter(({ byOwnProof }) => byOwnProof).length),
    [...new Set(each.map(({ plant }) => plant.proof))].join(', '),
  ]
  const sorts = Map.groupBy(results, ({ plant }) => plant.sort)
  const rows = [...sorts].map(([sort, each]) => {
    const forged = each.some(({ plant }) => plant.forged === true)
    return row(forged ? `${sort}, outputs forged` : sort, each)
  })
  const [, planted = '', caught = '', own = ''] = row('all', results)
  return [['planted edit', 'planted', 'caught', 'by proof', 'proof'], ...rows, ['all', planted, caught, own, '']].map(
    ([sort = '', ...figures]) => {
      const [first = '', second = '', third = '', proof = ''] = figures
      return `${sort.padEnd(46)} ${first.padStart(7)} ${second.padStart(7)} ${third.padStart(9)}  ${proof}`.trimEnd()
    },
  )
}
