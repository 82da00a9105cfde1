import { randomBytes } from 'node:crypto'

/** One page of the ministry's change feed 变更流. */
export interface JournalPage {
  readonly identifiers: readonly string[]
  readonly cursor: string
  readonly more: boolean
  /** The cursor was none of this process, or lies too far back. */
  readonly restarted: boolean
}

/** What changed in the ministry's copy, in order; lives in memory, so a cursor of an earlier process is not known. */
export interface ChangeJournal {
  note(identifier: string): void
  after(cursor: string | undefined, most: number): JournalPage
}

/** Older changes are forgotten. */
const KEPT = 20_000

/** A journal; cursors are the process's name and how many changes came before. */
export function createChangeJournal(): ChangeJournal {
  const name = randomBytes(8).toString('hex')
  const noted: string[] = []
  let forgotten = 0
  const cursorAt = (count: number): string => `${name}.${String(count)}`
  const end = (): number => forgotten + noted.length
  const readCursor = (cursor: string | undefined): number | undefined => {
    const [of, count = ''] = (cursor ?? '').split('.')
    const number = /^[0-9]{1,12}$/.test(count) ? Number(count) : -1
    return of === name && number >= forgotten && number <= end() ? number : undefined
  }
  return {
    note: (identifier) => {
      noted.push(identifier)
      if (noted.length <= KEPT) return
      forgotten += noted.length - KEPT
      noted.splice(0, noted.length - KEPT)
    },
    after: (cursor, most) => {
      const from = readCursor(cursor)
      if (from === undefined) return { identifiers: [], cursor: cursorAt(end()), more: false, restarted: true }
      const page = noted.slice(from - forgotten, from - forgotten + most)
      const next = from + page.length
      return { identifiers: page, cursor: cursorAt(next), more: next < end(), restarted: false }
    },
  }
}
