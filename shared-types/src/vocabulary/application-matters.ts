/**
 * 办理事项: what an application asks for. `conversion` is the digital form of a paper or IC certificate 换发电子证照;
 * `direct-issue` the freight qualification on the strength of the driving licence 货运资格直接申领.
 */
export const APPLICATION_MATTERS = [
  'first-issue',
  'direct-issue',
  'replacement',
  'renewal',
  'conversion',
  'change',
  'registration',
  'continuation',
  'transfer',
  'cancellation',
] as const
export type ApplicationMatter = (typeof APPLICATION_MATTERS)[number]

const MATTER_LABELS: Readonly<Record<ApplicationMatter, string>> = {
  'first-issue': '首次申领',
  'direct-issue': '凭驾驶证直接申领',
  replacement: '补发',
  renewal: '换发',
  conversion: '换发电子证照',
  change: '变更',
  registration: '注册',
  continuation: '延续',
  transfer: '转籍过户',
  cancellation: '注销',
}

/** Chinese label of a matter. */
export function applicationMatterLabel(matter: ApplicationMatter): string {
  return MATTER_LABELS[matter]
}

/** 发放类型, JT/T 415 clause 5.5.3: why a certificate is issued. */
export const ISSUE_REASONS = ['1', '2', '3', '4', '5', '6', '7', '9'] as const
export type IssueReason = (typeof ISSUE_REASONS)[number]

const ISSUE_REASON_LABELS: Readonly<Record<IssueReason, string>> = {
  '1': '初领',
  '2': '证照丢失',
  '3': '污损',
  '4': '经营状态变更',
  '5': '证照信息变更',
  '6': '到期',
  '7': '改版',
  '9': '其他',
}

/** Chinese label of an issue reason. */
export function issueReasonLabel(reason: IssueReason): string {
  return ISSUE_REASON_LABELS[reason]
}

/** 申请主体: a person for oneself 本人, or a company 业户 through whoever may act for it. */
export const APPLICANT_KINDS = ['self', 'company'] as const
export type ApplicantKind = (typeof APPLICANT_KINDS)[number]
