import { isEndState } from 'shared-types/vocabulary/application-states.ts'
import type { ReceivedMessage } from './application-message.ts'
import type { BookEntry, BookStep } from './application.ts'

function supplemented(message: ReceivedMessage, { answers, materials }: ReceivedMessage): ReceivedMessage {
  const kept = message.materials.filter((old) => !materials.some((one) => one.material === old.material))
  return { ...message, answers: { ...message.answers, ...answers }, materials: [...kept, ...materials] }
}

/** The entry of an application with a message that arrived: its first, or a supplement 补正 to it. */
export function withMessage(entry: BookEntry | undefined, message: ReceivedMessage, dueAt: number): BookEntry {
  if (entry === undefined) return { message, rounds: [message.round], state: 'submitted', steps: 0, issued: [], dueAt }
  return {
    ...entry,
    message: supplemented(entry.message, message),
    rounds: [...entry.rounds, message.round],
    state: 'submitted',
    dueAt,
  }
}

/** The entry after a step: what was told in advance is used up, and nothing is due while the applicant has to act. */
export function withStep(entry: BookEntry, step: BookStep, issued: readonly string[], dueAt: number): BookEntry {
  const { message, rounds } = entry
  const waits = isEndState(step.state) || step.state === 'supplement-required'
  return {
    message,
    rounds,
    state: step.state,
    steps: step.step,
    issued: [...entry.issued, ...issued],
    ...(waits ? {} : { dueAt }),
  }
}
