import type { PolicyCell } from '../compile-policy.ts'
import type { PolicyFault, Proof } from '../policy-file.ts'

/** What a reader of one policy file writes its faults to. */
export interface FaultSink {
  readonly file: string
  /** `what` is wrong in this line, and what to `write` instead. */
  report(line: number, what: string, write: string, more?: { readonly cell?: string; readonly proof?: Proof }): void
}

/** Faults of one file beyond this many say nothing new. */
const MOST_FAULTS_OF_A_FILE = 50

/** Collects the faults of one file into `faults`, at most fifty of them. */
export function createFaultSink(file: string, faults: PolicyFault[]): FaultSink {
  let count = 0
  return {
    file,
    report: (line, what, write, more = {}) => {
      count += 1
      if (count <= MOST_FAULTS_OF_A_FILE) faults.push({ file, line, what, write, ...more })
    },
  }
}

/** The same sink for a part of the file that speaks of one view or cell, so far as a fault names none itself. */
export function aboutCell(faults: FaultSink, cell: string): FaultSink {
  return {
    file: faults.file,
    report: (line, what, write, more = {}) => {
      faults.report(line, what, write, { cell, ...more })
    },
  }
}

/** A cell, or the part of one that is known, as a fault names it. */
export function partOfCell(cell: Partial<PolicyCell>): string {
  const parts = [cell.audience, cell.purpose, cell.kind, cell.holder, cell.field]
  return parts.map((part) => part ?? '*').join('/')
}

/** A word out of a policy file as a message may repeat it: short, and without anything that a terminal obeys. */
export function quoted(text: string): string {
  const points = Array.from(text.replace(/\p{C}/gu, '?'))
  return `"${points.length > 40 ? `${points.slice(0, 40).join('')}…` : points.join('')}"`
}
