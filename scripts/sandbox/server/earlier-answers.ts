import type { Answer } from './exchange.ts'

/** The latest good answer of each path, for the fault `replayed`. */
export interface EarlierAnswers {
  at(path: string): Answer | undefined
  keep(path: string, answer: Answer): void
}

/** Wires have a handful of paths; whatever a stranger makes up beyond that is not kept. */
const MOST_PATHS = 32

/** In memory; keeps nothing but whole answers with HTTP 200. */
export function createEarlierAnswers(): EarlierAnswers {
  const answers = new Map<string, Answer>()
  return {
    at: (path) => answers.get(path),
    keep: (path, answer) => {
      if (answer.status !== 200 || answer.rest !== undefined) return
      if (answers.has(path) || answers.size < MOST_PATHS) answers.set(path, answer)
    },
  }
}
