/** Where a command says what it did: for people, or as one JSON value with `--json`. */
export interface AdminOutput {
  /** The answer: `lines` for people, or `value` as JSON on standard output. Exit code 0. */
  answer(value: unknown, lines: readonly string[]): 0
  /**
   * Refused or failed: one sentence on standard error; with `--json` also `{"refused": code}` with `details` on standard
   * output. Exit code 1.
   */
  refuse(code: string, sentence: string, details?: Readonly<Record<string, unknown>>): 1
}

/** Writes one line to a stream of the process. */
export type WriteLine = (line: string) => void

const DRY_RUN_LINE = 'dry run: nothing was changed'

/** An output on two line writers; one of a dry run says so. */
export function createAdminOutput(
  isJson: boolean,
  standardOutput: WriteLine,
  standardError: WriteLine,
  isDryRun = false,
): AdminOutput {
  return {
    answer(value, lines) {
      if (isJson) standardOutput(JSON.stringify(isDryRun ? { ...asObject(value), dryRun: true } : value))
      else for (const line of isDryRun ? [...lines, DRY_RUN_LINE] : lines) standardOutput(line)
      return 0
    },
    refuse(code, sentence, details) {
      if (isJson) standardOutput(JSON.stringify({ refused: code, ...details }))
      standardError(`roadcert: ${sentence}`)
      return 1
    },
  }
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : { value }
}
