import type { PresentationView } from 'shared-types/contracts/presentations.ts'
import type { Sm3 } from 'shared-types/presentation-code/cryptography-callbacks.ts'
import { codeOfMinute, seedOf, type CodeOfMinute } from './code-of-minute.ts'
import type { ReadyCode } from './ready-code.ts'
import { chainLinksInSlices, type Breathe } from './slices.ts'

/** What came of a code: how its minutes are made, or that what the phone kept is damaged. */
export type Shelved = { readonly ofMinute: CodeOfMinute | undefined }

/** 算好的码: chains that were hashed, in memory only; a few, because only two views of two stretches are ever needed. */
export interface MinuteShelf {
  /** Undefined when it was not hashed yet. */
  readonly read: (code: ReadyCode) => Shelved | undefined
  readonly prepare: (view: PresentationView, host: string, code: ReadyCode) => Promise<void>
  /** Forgets all of it, with the phone's other keepings. */
  readonly clear: () => void
}

const MOST_SHELVED = 4

/** Makes an empty one. */
export function createMinuteShelf(sm3: Sm3, createBreathe: () => Breathe): MinuteShelf {
  const shelf = new Map<string, Shelved>()
  const underWay = new Map<string, Promise<void>>()
  let cleared = 0
  const prepare = async (view: PresentationView, host: string, code: ReadyCode) => {
    const before = cleared
    const seed = seedOf(code)
    const chain = seed && (await chainLinksInSlices(sm3, seed, code.chainLength, createBreathe()))
    const ofMinute = chain && codeOfMinute(view, host, code, chain.links)
    if (cleared !== before) return
    shelf.set(code.attestation, { ofMinute })
    const oldest = [...shelf.keys()].slice(0, Math.max(0, shelf.size - MOST_SHELVED))
    for (const attestation of oldest) shelf.delete(attestation)
  }
  return {
    read: ({ attestation }) => shelf.get(attestation),
    prepare: (view, host, code) => {
      if (shelf.has(code.attestation)) return Promise.resolve()
      const running = underWay.get(code.attestation)
      if (running) return running
      const work = prepare(view, host, code).finally(() => underWay.delete(code.attestation))
      underWay.set(code.attestation, work)
      return work
    },
    clear: () => {
      cleared += 1
      shelf.clear()
    },
  }
}
