/** A JSON object of a file whose members have not been looked at yet. */
export type Members = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object: no array, not null. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** 逐项校验: reads members and collects one sentence for each fault: its path and what to write, never its value. */
export interface FileReader {
  readonly problems: readonly string[]
  wrong(path: string, whatToWrite: string): undefined
  only(path: string, members: Members, known: readonly string[]): void
  oneOf<T extends string>(path: string, value: unknown, list: readonly T[]): T | undefined
  text(path: string, value: unknown, longest: number): string | undefined
  /** Undefined as well, without a problem, when it is left out. */
  whole(path: string, value: unknown, least: number, most: number): number | undefined
}

/** Makes a reader for one file. */
export function createFileReader(): FileReader {
  const problems: string[] = []
  const wrong = (path: string, whatToWrite: string): undefined => {
    problems.push(`${path}: ${whatToWrite}`)
  }
  return {
    problems,
    wrong,
    only: (path, members, known) => {
      if (Object.keys(members).some((name) => !known.includes(name))) wrong(path, `write only ${known.join(', ')}`)
    },
    oneOf: (path, value, list) => list.find((one) => one === value) ?? wrong(path, `write one of ${list.join(', ')}`),
    text: (path, value, longest) => {
      const text = typeof value === 'string' ? value.trim() : ''
      return text !== '' && text.length <= longest && !/\p{Cc}/u.test(text)
        ? text
        : wrong(path, `write a text of 1 to ${longest} characters`)
    },
    whole: (path, value, least, most) => {
      if (value === undefined) return undefined
      return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
        ? value
        : wrong(path, `write a whole number from ${least} to ${most}`)
    },
  }
}
