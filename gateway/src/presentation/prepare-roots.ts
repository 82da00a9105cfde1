import type { RootKey, Roots } from 'shared-types/trust/roots.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { CreateKey } from '../cryptography/create-key.ts'
import type { KeyRing } from '../cryptography/key-ring.ts'
import { readOwnRoots } from './read-own-document.ts'
import { nextRootsContent } from './roots-content.ts'
import type { SignedDocumentStore } from './signed-document.ts'

/** Root keys 根密钥 of the generation that is prepared, and how many of them must sign. */
export interface RootKeyChoice {
  readonly roots: readonly RootKey[]
  readonly threshold: number
}

/** `roots-not-named`: the first generation, and nobody said whose keys; `keys-not-openable`: the key ring does not open. */
export type PrepareRootsFailure = 'roots-not-named' | 'keys-not-openable'

/** The next generation before it is signed, and the generation whose keys must sign it too. */
export interface PreparedRoots {
  readonly content: Roots
  readonly before: Roots | undefined
}

/** 准备根: writes the next generation for an offline ceremony; without a choice the root keys are carried on. */
export type PrepareRoots = (choice?: RootKeyChoice) => Promise<Result<PreparedRoots, PrepareRootsFailure>>

export function createPrepareRoots(deps: {
  readonly documents: Pick<SignedDocumentStore, 'newest'>
  readonly createKey: CreateKey
  readonly keyRing: Pick<KeyRing, 'listSigners' | 'refresh'>
  readonly now: () => number
}): PrepareRoots {
  return async (choice) => {
    const stored = await deps.documents.newest('roots')
    const before = stored && readOwnRoots(stored)
    const chosen = choice ?? before
    if (chosen === undefined) return fail('roots-not-named')
    const nowSeconds = Math.floor(deps.now() / 1000)
    const listed = new Set(before?.listKeys.map(({ keyId }) => keyId))
    // A ceremony that is prepared twice takes the list key that waits already.
    if (deps.keyRing.listSigners(nowSeconds).every(({ keyId }) => listed.has(keyId))) {
      await deps.createKey('list')
      if (!(await deps.keyRing.refresh()).ok) return fail('keys-not-openable')
    }
    const { roots, threshold } = chosen
    const held = deps.keyRing.listSigners(nowSeconds)
    return succeed({ content: nextRootsContent({ newest: before, roots, threshold, held, nowSeconds }), before })
  }
}
