import { mayFollow } from 'shared-types/vocabulary/application-states.ts'
import type { ProgressEvent, StoredApplication } from './application.ts'

/**
 * 进展判定: whether a step changes anything: it is later than what was heard, and its state can follow on the present one. A
 * decision that comes twice, a step that a later one has overtaken, anything after an end changes nothing.
 */
export function isNews(application: StoredApplication, lastStep: number, event: ProgressEvent): boolean {
  return event.step > lastStep && mayFollow(application.state, event.state)
}

/** What stands beside the new state: a demand only while it is open, reason and remedy only with a refusal. */
export function wording({ state, supplement, reason, remedy }: ProgressEvent): {
  readonly supplement: string
  readonly reason: string
  readonly remedy: string
} {
  const isRefusal = state === 'not-accepted' || state === 'rejected'
  return {
    supplement: state === 'supplement-required' && supplement !== undefined ? JSON.stringify(supplement) : '',
    reason: isRefusal ? (reason ?? 'other') : '',
    remedy: isRefusal ? (remedy ?? 'reconsideration') : '',
  }
}
