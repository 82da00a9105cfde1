/** Answers of the gateway about applications, as its contract has them: every form of every screen without waiting for an authority. */

const label = (zh: string, en: string) => ({ zh, en })

const PHONE = {
  ...{ name: 'phone', type: 'phone', required: true, prefill: false, maxLength: 11 },
  label: label('手机号', 'Mobile number'),
  hint: label('办理机关有事会打这个电话。', 'The authority calls this number if needed.'),
}
const LOST = {
  ...{ name: 'lossDate', type: 'date', required: false, prefill: false, maxLength: 10 },
  label: label('哪天丢的或坏的', 'Day of the loss or damage'),
}
const REASON = {
  ...{ name: 'endReason', type: 'choice', required: true, prefill: false, maxLength: 20 },
  label: label('为什么要补', 'Why it has to be replaced'),
  choices: [
    { value: 'lost', label: label('丢了', 'It is lost') },
    { value: 'damaged', label: label('坏了、看不清了', 'It is damaged or cannot be read') },
  ],
}
const PORTRAIT = {
  ...{ material: 'portrait', required: true },
  label: label('证件照', 'Portrait'),
  hint: label('白底、正面、不戴帽子。', 'White ground, face to the front, no hat.'),
}
const LICENCE = { material: 'driving-licence', required: false, label: label('驾驶证', 'Driving licence') }

const AUTHORITY = '杭州市道路运输管理服务中心（沙箱）'

/** A kind of application of province 33. */
export function applicationKind(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    ...{ kindId: '33-7-replacement', province: '33', kind: 7, typeCode: '11100000000019713D071' },
    ...{ title: '道路运输从业人员从业资格证', matter: 'replacement', issueReason: '2', applicant: 'self' },
    ...{ needsCertificate: true, authority: AUTHORITY, free: true, promisedWorkingDays: 5 },
    summary: label('证丢了或坏了，补一本电子证。', 'A new electronic certificate for one that is lost or damaged.'),
    preconditions: [
      { code: 'valid', text: label('原证还在有效期内', 'The certificate is still valid') },
      { code: 'no-penalty', text: label('没有没处理完的处罚', 'No penalty is open') },
    ],
    fields: [PHONE, REASON, LOST],
    materials: [PORTRAIT, LICENCE],
    ...more,
  }
}

const COMPANY = { kind: 5, title: '道路运输证', typeCode: '11100000000019713D013', applicant: 'company' }

/** Everything that can be applied for here. */
export const KINDS = {
  kinds: [
    applicationKind(),
    applicationKind({ kindId: '33-7-renewal', matter: 'renewal', issueReason: '6' }),
    applicationKind({ kindId: '33-7-change', matter: 'change', issueReason: '5' }),
    applicationKind({ kindId: '33-5-replacement', ...COMPANY }),
    applicationKind({ kindId: '33-5-cancellation', matter: 'cancellation', ...COMPANY }),
    applicationKind({
      kindId: '33-9-first-issue',
      kind: 9,
      title: '网络预约出租汽车驾驶员证',
      matter: 'first-issue',
      needsCertificate: false,
    }),
    applicationKind({ kindId: '33-7-direct-issue', matter: 'direct-issue', needsCertificate: false }),
    applicationKind({ kindId: '51-7-direct-issue', province: '51', matter: 'direct-issue', needsCertificate: false }),
  ],
}

const DAY_MS = 86_400_000
const momentAt = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
const dayAt = (days: number) => momentAt(days).slice(0, 10)

/** An application in some state. */
export function application(more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    ...{
      applicationId: 'sheet',
      receiptNumber: '33202612010000012345',
      kindId: '33-7-replacement',
      province: '33',
      kind: 7,
    },
    ...{ typeCode: '11100000000019713D071', title: '道路运输从业人员从业资格证', matter: 'replacement' },
    ...{ issueReason: '2', applicant: 'self', free: true, authority: AUTHORITY, state: 'reviewing' },
    ...{ nextStep: 'wait-for-review', promisedDate: dayAt(6), submittedAt: momentAt(-1), deliveredAt: momentAt(-1) },
    steps: [
      { state: 'submitted', at: momentAt(-1.2) },
      { state: 'accepted', at: momentAt(-1) },
      { state: 'reviewing', at: momentAt(-0.1) },
    ],
    ...{ withdrawable: true, assisted: false, asOf: momentAt(0), stale: false },
    ...more,
  }
}

/** Applications in the states in which something is decided or wanted. */
export const STATES = {
  submitted: { state: 'submitted', nextStep: 'wait-for-delivery' },
  supplement: {
    ...{ state: 'supplement-required', nextStep: 'hand-in-supplement' },
    supplement: { fields: ['phone'], materials: ['portrait'], until: dayAt(3) },
  },
  rejected: {
    ...{ state: 'rejected', nextStep: 'read-decision', reason: 'not-reviewed', remedy: 'reconsideration' },
    withdrawable: false,
  },
  notAccepted: {
    ...{ state: 'not-accepted', nextStep: 'read-decision', reason: 'materials-incomplete', remedy: 'apply-again' },
    withdrawable: false,
  },
  issued: { state: 'issued', nextStep: 'show-certificate', withdrawable: false },
  stale: { stale: true, asOf: momentAt(-1) },
} as const

/** What somebody else filled in for the viewer. */
export const PREPARED = {
  ...{ draftId: 'sheet', kind: applicationKind(), preparedBy: '王*', expiresAt: momentAt(0.01) },
  answers: [
    { field: 'phone', value: '13800138000' },
    { field: 'endReason', value: 'lost' },
  ],
  materials: ['portrait'],
}
