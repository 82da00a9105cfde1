/**
 * 不予受理或不予许可的理由: why an authority did not accept 不予受理 or rejected 不予许可, a closed list (assumed). A
 * province's own words never pass; what is not in its list becomes `other`.
 */
export const DECISION_REASONS = [
  'not-competent',
  'not-eligible',
  'materials-incomplete',
  'materials-untrue',
  'not-reviewed',
  'under-penalty',
  'duplicate',
  'not-supplemented',
  'other',
] as const
export type DecisionReason = (typeof DECISION_REASONS)[number]

const REASON_LABELS: Readonly<Record<DecisionReason, string>> = {
  'not-competent': '不归这个机关管',
  'not-eligible': '不符合办理条件',
  'materials-incomplete': '材料不齐',
  'materials-untrue': '材料与事实不符',
  'not-reviewed': '年审或诚信考核没有通过',
  'under-penalty': '有处罚没有处理完',
  duplicate: '已经有一件同样的申请或证照',
  'not-supplemented': '没有按时补正',
  other: '其他原因，请问办理机关',
}

/** Chinese label of a decision's reason. */
export function decisionReasonLabel(reason: DecisionReason): string {
  return REASON_LABELS[reason]
}

/**
 * 救济途径: what the applicant can do next. `apply-again` put it right and apply again; `apply-elsewhere` at the competent
 * authority; `reconsideration` 行政复议 within 60 days or 行政诉讼 within six months.
 */
export const REMEDIES = ['apply-again', 'apply-elsewhere', 'reconsideration'] as const
export type Remedy = (typeof REMEDIES)[number]

const REMEDY_LABELS: Readonly<Record<Remedy, string>> = {
  'apply-again': '改好后可以重新申请',
  'apply-elsewhere': '请向有管辖权的机关申请',
  reconsideration: '不服可以在60日内申请行政复议，或在6个月内提起行政诉讼',
}

/** Chinese label of a remedy. */
export function remedyLabel(remedy: Remedy): string {
  return REMEDY_LABELS[remedy]
}

/** 下一步: what happens next, and who acts. */
export const NEXT_STEPS = [
  'wait-for-delivery',
  'wait-for-acceptance',
  'hand-in-supplement',
  'wait-for-review',
  'wait-for-issue',
  'show-certificate',
  'read-decision',
  'none',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]
