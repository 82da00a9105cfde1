import type { DecisionReason, Remedy } from 'shared-types/vocabulary/application-decisions.ts'
import { inLanguages } from '../language.ts'

/** 不受理、不批准的理由; one sentence each. */
export const DECISION_REASON_TEXTS = inLanguages<Readonly<Record<DecisionReason, string>>>({
  zh: {
    'not-competent': '这件事不归这个机关管。',
    'not-eligible': '不符合办理条件。',
    'materials-incomplete': '材料不齐。',
    'materials-untrue': '材料和事实对不上。',
    'not-reviewed': '年审或诚信考核没有通过。',
    'under-penalty': '有处罚还没处理完。',
    duplicate: '已经有一件同样的申请，或一本同样的证。',
    'not-supplemented': '没有按时补材料。',
    other: '其他原因，请打电话问办理机关。',
  },
  en: {
    'not-competent': 'This authority is not competent.',
    'not-eligible': 'The conditions are not met.',
    'materials-incomplete': 'Materials are missing.',
    'materials-untrue': 'The materials do not agree with the facts.',
    'not-reviewed': 'The annual review or the integrity assessment was not passed.',
    'under-penalty': 'A penalty is still open.',
    duplicate: 'There is already such an application or certificate.',
    'not-supplemented': 'What was missing was not handed in in time.',
    other: 'Another reason. Please call the authority.',
  },
})

/** 接下来能怎么办. */
export const REMEDY_TEXTS = inLanguages<Readonly<Record<Remedy, string>>>({
  zh: {
    'apply-again': '改好以后可以重新申请，照样免费。',
    'apply-elsewhere': '请向管这件事的机关申请。不知道是哪家，打 12328。',
    reconsideration: '不服可以在 60 天内申请行政复议，也可以在 6 个月内到法院起诉。',
  },
  en: {
    'apply-again': 'Put it right and apply again, free of charge as before.',
    'apply-elsewhere': 'Apply to the competent authority. If you do not know which, call 12328.',
    reconsideration: 'You can ask for administrative reconsideration within 60 days, or go to court within six months.',
  },
})

/** Words of one application; dates and moments come in words. */
export const APPLICATION_DETAIL_TEXTS = inLanguages({
  zh: {
    title: '申请进度',
    handedIn: '交好了',
    receipt: '受理编号',
    receiptWords: '打电话、去窗口，报这个号就行。进度在“办事”里看。',
    promised: (date: string) => `最晚 ${date}办结`,
    wasPromised: (date: string) => `承诺 ${date}前办结`,
    next: '下一步',
    history: '办理经过',
    by: '办理机关',
    assisted: '别人帮您填、您确认过的。',
    why: '为什么',
    remedy: '接下来能怎么办',
    gone: '没有这件申请。请返回刷新。',
    stale: (moment: string) => `办理机关暂时连不上，下面是${moment}的进度。申请不受影响。`,
    follow: '看进度',
    show: '亮新证',
    applyAgain: '重新申请',
    withdraw: '撤回申请',
    withdrawTitle: '撤回这件申请？',
    withdrawWords: '撤回后不再办理，要办得重新申请。原来的证不受影响。',
    supplementTitle: '补材料',
    supplementWords: (date: string) => `${date}前补上，过期就不受理了。`,
    supplementSend: '补好了，交上去',
    supplementFault: '还有没补的，请看上面。',
  },
  en: {
    title: 'Progress',
    handedIn: 'Handed in',
    receipt: 'Receipt number',
    receiptWords: 'On the telephone or at the counter this number is enough. Follow it under "Apply".',
    promised: (date) => `Decided by ${date} at the latest`,
    wasPromised: (date) => `Promised by ${date}`,
    next: 'Next',
    history: 'What has happened',
    by: 'Authority',
    assisted: 'Filled in by somebody else and confirmed by you.',
    why: 'Why',
    remedy: 'What you can do',
    gone: 'There is no such application. Go back and refresh.',
    stale: (moment) =>
      `The authority cannot be reached. This is the progress of ${moment}. The application is not affected.`,
    follow: 'Follow it',
    show: 'Show the new certificate',
    applyAgain: 'Apply again',
    withdraw: 'Withdraw it',
    withdrawTitle: 'Withdraw this application?',
    withdrawWords: 'It is not worked on any more; you can apply anew. The present certificate is not affected.',
    supplementTitle: 'What is missing',
    supplementWords: (date) => `Hand it in by ${date}, or it will not be accepted.`,
    supplementSend: 'Hand it in',
    supplementFault: 'Something is still missing. See above.',
  },
})
