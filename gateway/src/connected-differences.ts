import { createNoteComparisons } from './certificates/note-comparisons.ts'
import type { NoteComparison } from './certificates/source-difference.ts'
import { newId } from './cryptography/random-id.ts'
import type { Foundation } from './foundation.ts'
import { createBackgroundWork } from './http/background-work.ts'
import type { UpstreamMeasures } from './http/upstream-measures.ts'
import { createSourceDifferenceStore } from './persistence/source-difference-store.ts'
import type { ProvinceRegistry } from './upstreams/province/registry.ts'

/** 部省比对 as it is connected: who hears of comparisons, and waiting for what is under way. */
export interface DifferencesPart {
  readonly noteComparison: NoteComparison
  settled(): Promise<void>
}

/** Connects the findings with their store, the provinces that are told, and the measures. */
export function connectDifferences(
  { database, keyRing, logger }: Pick<Foundation, 'database' | 'keyRing' | 'logger'>,
  provinces: Pick<ProvinceRegistry, 'find'>,
  measures: UpstreamMeasures,
): DifferencesPart {
  const background = createBackgroundWork(logger)
  return {
    noteComparison: createNoteComparisons({
      findings: createSourceDifferenceStore(database, keyRing.lookup, newId),
      receiverOf: (province) => provinces.find(province),
      inBackground: background.start,
      count: (province) => measures.found(`province-${province}`, 'ministry-differs'),
      now: Date.now,
    }),
    settled: () => background.settled(),
  }
}
