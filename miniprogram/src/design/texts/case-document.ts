import type { CaseReason } from 'shared-types/vocabulary/case-reasons.ts'
import { inLanguages } from '../language.ts'

interface CaseDocumentWords {
  readonly title: string
  readonly open: string
  readonly hint: string
  readonly noCode: string
  readonly caseNumber: string
  readonly secondName: string
  readonly secondBadge: string
  readonly reason: string
  readonly reasons: Readonly<Record<CaseReason, string>>
  readonly faults: {
    readonly caseNumber: string
    readonly personalNumber: string
    readonly secondOfficer: string
    readonly reason: string
  }
  readonly take: string
  readonly notConfirmed: string
  readonly notFound: string
  readonly left: (seconds: number) => string
  readonly leftSpoken: (seconds: number) => string
  readonly forget: string
  readonly over: string
  readonly recorded: (receiptId: string) => string
  readonly watermark: (agency: string, badge: string, secondBadge: string, moment: string) => string
}

/** 办案取证. */
export const CASE_DOCUMENT_TEXTS = inLanguages<CaseDocumentWords>({
  zh: {
    title: '办案取证',
    open: '办案取证（看全部内容）',
    hint: '只在办案时用。要案号和第二名执法人员；看到的内容显示 60 秒，每次都记在持证人的查看记录里。',
    noCode: '先扫对方的码，再从核验结论进来。',
    caseNumber: '案号',
    secondName: '第二名执法人员姓名',
    secondBadge: '第二名执法人员证号',
    reason: '为什么要看',
    reasons: {
      'file-a-case': '立案、调查取证',
      'confirm-the-party': '确认当事人',
      'serve-a-document': '送达文书',
      'hand-over-the-case': '移送案件',
      'answer-a-review': '复议、诉讼答复',
    },
    faults: {
      caseNumber: '案号是 4 到 40 个字，只用汉字、字母、数字、括号和横线。',
      personalNumber: '案号里像是有身份证号，请只填案号。',
      secondOfficer: '请填第二名执法人员的姓名和证号，不能是您自己。',
      reason: '请选一条为什么要看。',
    },
    take: '看全部内容 60 秒',
    notConfirmed: '第二名执法人员没核对上：要是同一单位、已激活的另一个人，姓名和证号都要对。',
    notFound: '没看到。码可能过了半小时，或不在您的执法区域。请重新扫码再试。',
    left: (seconds: number) => `还显示 ${String(seconds)} 秒`,
    leftSpoken: (seconds: number) => `还显示${String(seconds)}秒，到时自动清掉`,
    forget: '看完了，现在清掉',
    over: '内容已经清掉。还要看，请重新填写。',
    recorded: (receiptId: string) => `这次查看已记录，回执号 ${receiptId}`,
    watermark: (agency: string, badge: string, secondBadge: string, moment: string) =>
      `${agency} ${badge} / ${secondBadge} ${moment}`,
  },
  en: {
    title: 'Case document',
    open: 'Case document (everything on record)',
    hint: 'For cases only. It takes a case number and a second officer. What you see stays for 60 seconds, and the holder can see every look.',
    noCode: 'Scan the code first, then come here from the verdict.',
    caseNumber: 'Case number',
    secondName: 'Name of the second officer',
    secondBadge: 'Badge of the second officer',
    reason: 'Why you need it',
    reasons: {
      'file-a-case': 'Opening a case, taking evidence',
      'confirm-the-party': 'Confirming who the party is',
      'serve-a-document': 'Serving a document',
      'hand-over-the-case': 'Handing the case over',
      'answer-a-review': 'Answering a review or a suit',
    },
    faults: {
      caseNumber: 'A case number has 4 to 40 characters: letters, digits, Chinese characters, brackets and hyphens.',
      personalNumber: 'There seems to be an identity number in it. Enter the case number alone.',
      secondOfficer: 'Enter name and badge of the second officer, who cannot be yourself.',
      reason: 'Choose why you need it.',
    },
    take: 'Show everything for 60 seconds',
    notConfirmed:
      'The second officer is not confirmed: another active officer of your unit, with the right name and badge.',
    notFound: 'Nothing is shown. The code may be older than half an hour, or outside your area. Scan it again.',
    left: (seconds: number) => `${String(seconds)} seconds left`,
    leftSpoken: (seconds: number) => `${String(seconds)} seconds left, then it is cleared`,
    forget: 'Done, clear it now',
    over: 'Everything is cleared. To look again, fill in the form again.',
    recorded: (receiptId: string) => `This look is on record, receipt ${receiptId}`,
    watermark: (agency: string, badge: string, secondBadge: string, moment: string) =>
      `${agency} ${badge} / ${secondBadge} ${moment}`,
  },
})
