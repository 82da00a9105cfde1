import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

const LINES_KEPT = 20

/** Output of one process while it goes to its log file. */
export interface FollowedOutput {
  /** The first line of standard output that begins with this text; never resolves when none comes. */
  line(beginning: string): Promise<string>
  /** The last lines of both outputs, at most twenty. */
  lastLines(): readonly string[]
  /** Everything of standard output; for programs that run to their end. */
  standardOutput(): string
  /** Both outputs are closed and read. */
  readonly finished: Promise<void>
}

/** At most this much standard output is kept, so that a process that stays does not fill the memory: 64 KiB. */
const CHARACTERS_KEPT = 65_536

/** Follows both outputs of a child that was started with pipes; the log is written anew. */
export function followOutput(child: ChildProcess, logFile: string): FollowedOutput {
  const log = createWriteStream(logFile)
  // A full disk must not take the stack down: what cannot be logged is still kept for the last lines.
  log.on('error', () => log.destroy())
  const last: string[] = []
  const waiting: { beginning: string; resolve: (line: string) => void }[] = []
  let kept = ''
  const take = (line: string, standard: boolean) => {
    if (log.writable) log.write(`${line}\n`)
    last.push(line)
    if (last.length > LINES_KEPT) last.shift()
    if (!standard) return
    if (kept.length < CHARACTERS_KEPT) kept += `${line}\n`
    for (const wait of waiting) if (line.startsWith(wait.beginning)) wait.resolve(line)
  }
  const finished = Promise.all([
    readLines(child.stdout, (line) => take(line, true)),
    readLines(child.stderr, (line) => take(line, false)),
  ]).then(() => {
    log.end()
  })
  return {
    line: (beginning) => new Promise((resolve) => waiting.push({ beginning, resolve })),
    lastLines: () => [...last],
    standardOutput: () => kept,
    finished,
  }
}

function readLines(stream: Readable | null, take: (line: string) => void): Promise<void> {
  if (stream === null) return Promise.resolve()
  return new Promise((resolve) => {
    const lines = createInterface({ input: stream, crlfDelay: Infinity })
    lines.on('line', take)
    lines.once('close', resolve)
  })
}
