import { LRUCache } from 'lru-cache'
import { fail, succeed } from 'shared-types/vocabulary/result.ts'
import type { LookupHasher } from '../cryptography/key-ring.ts'
import type { SubjectReferenceStore } from './audit-store.ts'
import type { SubjectReferences } from './evidence-log.ts'

const CONTEXT = 'subject_references.holder_hash'
/** About 10 MB; a reference never changes, so a remembered one is never wrong. */
const REMEMBERED = 50_000

/** 主体引用: a holder code stands in the log only as a random reference, found again through its keyed hash. */
export function createSubjectReferences(deps: {
  readonly store: SubjectReferenceStore
  readonly lookup: LookupHasher
  readonly now: () => number
  readonly newId: () => string
  readonly onWriteFailure: (fault: unknown) => void
}): SubjectReferences {
  const remembered = new LRUCache<string, string>({ max: REMEMBERED })

  async function findOrMake(hashes: readonly string[], current: string): Promise<string> {
    const known = await deps.store.find(hashes)
    if (known !== undefined) return known
    const made = deps.newId()
    if (await deps.store.add(current, made, deps.now())) return made
    // Another request made it in between.
    const theirs = await deps.store.find(hashes)
    if (theirs === undefined) throw new Error('subject_references: neither added nor found')
    return theirs
  }

  return {
    async referenceOf(holderCodeType, holderCode) {
      const value = `${holderCodeType}|${holderCode}`
      const current = deps.lookup.hash(CONTEXT, value)
      const before = remembered.get(current)
      if (before !== undefined) return succeed(before)
      try {
        const reference = await findOrMake(deps.lookup.candidates(CONTEXT, value), current)
        remembered.set(current, reference)
        return succeed(reference)
      } catch (fault) {
        deps.onWriteFailure(fault)
        return fail('evidence-unavailable')
      }
    },
  }
}
