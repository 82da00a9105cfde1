import type { ReleaseRules } from 'shared-types/contracts/release-rules.ts'
import type { KeyValueStorage } from '../platform/ports.ts'
import type { ReleasedFacts } from './released-facts.ts'

const KEY = 'release-rules'
/** Two versions of the three views that one phone meets; about 20 KB each. */
const MOST_KEPT = 6

/** 规则书架: rules that were read before, by version and view; they say nothing about anybody. */
export interface RulesShelf {
  readonly find: (address: Pick<ReleasedFacts, 'audience' | 'purpose' | 'policyVersion'>) => ReleaseRules | undefined
  readonly keep: (rules: ReleaseRules) => void
}

function isRule(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const texts = ['field', 'treatment', 'why', 'basis', 'retention'].map((name): unknown => Reflect.get(value, name))
  return texts.every((text) => typeof text === 'string') && Array.isArray(Reflect.get(value, 'kinds'))
}

function isReleaseRules(value: unknown): value is ReleaseRules {
  if (typeof value !== 'object' || value === null) return false
  const texts = ['policyVersion', 'audience', 'purpose'].map((name): unknown => Reflect.get(value, name))
  const rules: unknown = Reflect.get(value, 'rules')
  return texts.every((text) => typeof text === 'string') && Array.isArray(rules) && rules.every(isRule)
}

/** What is kept; nothing when it is damaged. */
function readKept(storage: KeyValueStorage): readonly ReleaseRules[] {
  try {
    const kept: unknown = JSON.parse(storage.read(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isReleaseRules) : []
  } catch {
    // A damaged text is read anew from the gateway.
    return []
  }
}

function isOf(
  rules: ReleaseRules,
  { audience, purpose, policyVersion }: Pick<ReleasedFacts, 'audience' | 'purpose' | 'policyVersion'>,
): boolean {
  return rules.audience === audience && rules.purpose === purpose && rules.policyVersion === policyVersion
}

/** A shelf in the phone's storage, the newest first. */
export function createRulesShelf(storage: KeyValueStorage): RulesShelf {
  return {
    find: (address) => readKept(storage).find((rules) => isOf(rules, address)),
    keep: (rules) => {
      const others = readKept(storage).filter((kept) => !isOf(kept, rules))
      storage.write(KEY, JSON.stringify([rules, ...others].slice(0, MOST_KEPT)))
    },
  }
}
