import type { StatusReason } from 'shared-types/vocabulary/certificate-statuses.ts'

/** 状态原因 by the province's code ZZZTYY, which the ministry uses as well (assumed). */
export const PROVINCIAL_REASONS: Readonly<Record<string, StatusReason>> = {
  '1': 'administrative-penalty',
  '2': 'annual-review-overdue',
  '3': 'credit-assessment-overdue',
  '4': 'holder-request',
  '5': 'conditions-no-longer-met',
  '6': 'superseded',
  '9': 'other',
}

const REASONS: ReadonlyMap<string, StatusReason> = new Map(Object.entries(PROVINCIAL_REASONS))

/** `undefined` for a code that is not in the table. */
export function statusReasonOf(code: string): StatusReason | undefined {
  return REASONS.get(code)
}
