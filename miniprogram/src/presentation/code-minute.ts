import type { ReadyCode } from './ready-code.ts'

/** 这一分钟: which step is shown now, and the instant (Unix seconds) at which the next one begins. */
export type CodeMinute =
  { readonly state: 'running'; readonly stepIndex: number; readonly nextAt: number } | { readonly state: 'ended' }

/** The minute of a code at an instant in Unix seconds; before its start the first step is shown. */
export function codeMinute({ notBefore, steps }: ReadyCode, nowSeconds: number): CodeMinute {
  const stepIndex = Math.max(0, Math.floor((nowSeconds - notBefore) / 60))
  return stepIndex >= steps
    ? { state: 'ended' }
    : { state: 'running', stepIndex, nextAt: notBefore + 60 * (stepIndex + 1) }
}

/** Seconds left until an instant, at least 1 and at most 60, for the countdown. */
export function secondsLeft(nextAt: number, nowSeconds: number): number {
  return Math.min(60, Math.max(1, Math.ceil(nextAt - nowSeconds)))
}
