import { isEndState, mayBeWithdrawn, mayFollow } from 'shared-types/vocabulary/application-states.ts'
import type { ReceivedMessage } from './application-message.ts'
import type { BookEntry, BookStep, Decision } from './application.ts'
import type { ApplicationJournal } from './application-journal.ts'
import { withMessage, withStep } from './book-entries.ts'

/** What deciding and issuing come to; the book itself knows no rules. */
export interface BookOffice {
  /** The next step of an application by the rules. */
  decide(entry: BookEntry): Decision
  /** Carries an approval out; the identifiers of what was issued. */
  issue(message: ReceivedMessage): readonly string[]
}

/** 受理台账: the applications of one province. */
export interface ApplicationBook {
  /** False: the state does not allow it. Known already, it is taken again and changes nothing. */
  receive(message: ReceivedMessage): boolean
  /** False: it is too late. An application that never came is withdrawn as well. */
  withdraw(receiptNumber: string): boolean
  /** Steps after a serial, at most 200. */
  stepsAfter(serial: number): readonly BookStep[]
  /** Says how an application goes on; `unknown` or `conflict` when that cannot be. */
  tell(receiptNumber: string, decision: Decision | { readonly delayMs: number }): 'done' | 'unknown' | 'conflict'
  /** Takes every step that is due. */
  advance(): void
  /** Milliseconds to each next step from now on; those that wait are due at once when it is shorter. */
  setPace(milliseconds: number): void
  entries(): Iterable<BookEntry>
}

const DEFAULT_PACE_MS = 3_000
const PAGE = 200

/** What the book holds in memory: entries by receipt number, and every step of the province in its order. */
interface Shelf {
  readonly entries: Map<string, BookEntry>
  readonly steps: BookStep[]
  readonly withdrawnUnseen: Set<string>
  paceMs: number
}

function place({ entries, paceMs }: Shelf, message: ReceivedMessage, now: number): void {
  const { receiptNumber } = message
  entries.set(receiptNumber, withMessage(entries.get(receiptNumber), message, now + paceMs))
}

function put({ entries, steps, paceMs }: Shelf, step: BookStep, issued: readonly string[], now: number): void {
  steps.push(step)
  const entry = entries.get(step.receiptNumber)
  if (entry !== undefined) entries.set(step.receiptNumber, withStep(entry, step, issued, now + paceMs))
}

function replay(journal: ApplicationJournal, now: number): Shelf {
  const shelf: Shelf = { entries: new Map(), steps: [], withdrawnUnseen: new Set(), paceMs: DEFAULT_PACE_MS }
  for (const line of journal.lines) {
    if (line.line === 'message') place(shelf, line.message, now)
    else if (line.line === 'step') put(shelf, line.step, [], now)
    else {
      const entry = shelf.entries.get(line.receiptNumber)
      const issued = [...(entry?.issued ?? []), line.certificate.identifier]
      if (entry !== undefined) shelf.entries.set(line.receiptNumber, { ...entry, issued })
    }
  }
  return shelf
}

function hasten({ entries }: Shelf, latest: number): void {
  for (const [receipt, entry] of entries)
    if (entry.dueAt !== undefined && entry.dueAt > latest) entries.set(receipt, { ...entry, dueAt: latest })
}

function told(
  { entries }: Shelf,
  receiptNumber: string,
  decision: Parameters<ApplicationBook['tell']>[1],
  now: number,
): ReturnType<ApplicationBook['tell']> {
  const entry = entries.get(receiptNumber)
  if (entry === undefined) return 'unknown'
  if (isEndState(entry.state)) return 'conflict'
  if (!('delayMs' in decision) && !mayFollow(entry.state, decision.state)) return 'conflict'
  const next = 'delayMs' in decision ? { dueAt: now + decision.delayMs } : { told: decision, dueAt: now }
  entries.set(receiptNumber, { ...entry, ...next })
  return 'done'
}

/** Opens the book of a journal. */
export function openApplicationBook(
  journal: ApplicationJournal,
  office: BookOffice,
  now: () => number,
): ApplicationBook {
  const shelf = replay(journal, now())
  const { entries, steps, withdrawnUnseen } = shelf

  function take(entry: BookEntry, decision: Decision): void {
    const { receiptNumber } = entry.message
    const issued = decision.state === 'issued' ? office.issue(entry.message) : []
    const step = { ...decision, serial: steps.length + 1, receiptNumber, step: entry.steps + 1, at: now() }
    journal.append({ line: 'step', step })
    put(shelf, step, issued, now())
  }

  return {
    receive: (message) => {
      const { receiptNumber, round, operation } = message
      if (withdrawnUnseen.has(receiptNumber)) return false
      const entry = entries.get(receiptNumber)
      if (entry?.rounds.includes(round) === true) return true
      const fits = operation === 'submission' ? entry === undefined : entry?.state === 'supplement-required'
      if (!fits) return false
      journal.append({ line: 'message', message })
      place(shelf, message, now())
      return true
    },
    withdraw: (receiptNumber) => {
      const entry = entries.get(receiptNumber)
      if (entry === undefined) withdrawnUnseen.add(receiptNumber)
      else if (mayBeWithdrawn(entry.state)) take(entry, { state: 'withdrawn' })
      return entry === undefined || entries.get(receiptNumber)?.state === 'withdrawn'
    },
    stepsAfter: (serial) => steps.slice(serial, serial + PAGE),
    tell: (receiptNumber, decision) => told(shelf, receiptNumber, decision, now()),
    advance: () => {
      const at = now()
      for (const entry of entries.values())
        if (entry.dueAt !== undefined && entry.dueAt <= at) take(entry, office.decide(entry))
    },
    setPace: (milliseconds) => {
      shelf.paceMs = milliseconds
      hasten(shelf, now() + milliseconds)
    },
    entries: () => entries.values(),
  }
}
