/**
 * 取证事由: why an officer takes a whole record into a case file; a closed list (assumed; the measures on administrative
 * enforcement procedure of transport were not at hand).
 */
export const CASE_REASONS = [
  'file-a-case',
  'confirm-the-party',
  'serve-a-document',
  'hand-over-the-case',
  'answer-a-review',
] as const
export type CaseReason = (typeof CASE_REASONS)[number]
