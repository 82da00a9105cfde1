import type { NextStep } from 'shared-types/vocabulary/application-decisions.ts'
import type { ApplicationMatter } from 'shared-types/vocabulary/application-matters.ts'
import type { ApplicationState } from 'shared-types/vocabulary/application-states.ts'
import { inLanguages } from '../language.ts'

/** 事项名称 as people say it. */
export const MATTER_TEXTS = inLanguages<Readonly<Record<ApplicationMatter, string>>>({
  zh: {
    'first-issue': '第一次办证',
    'direct-issue': '凭驾驶证直接办',
    replacement: '补发（丢了、坏了）',
    renewal: '换发（快到期、旧版）',
    conversion: '纸质证、IC 卡换电子证',
    change: '变更内容',
    registration: '注册上岗',
    continuation: '延续',
    transfer: '转籍过户',
    cancellation: '注销',
  },
  en: {
    'first-issue': 'First certificate',
    'direct-issue': 'Issue on the driving licence',
    replacement: 'Replacement (lost or damaged)',
    renewal: 'Renewal (expiring or old form)',
    conversion: 'Electronic form of a paper or IC card',
    change: 'Change of contents',
    registration: 'Registration for work',
    continuation: 'Continuation',
    transfer: 'Transfer of the vehicle',
    cancellation: 'Cancellation',
  },
})

/** 办到哪了: the word for each state. */
export const APPLICATION_STATE_TEXTS = inLanguages<Readonly<Record<ApplicationState, string>>>({
  zh: {
    submitted: '已提交',
    'supplement-required': '要补材料',
    accepted: '已受理',
    'not-accepted': '不予受理',
    reviewing: '审查中',
    approved: '已同意，正在制证',
    issued: '证已发',
    rejected: '没批准',
    withdrawn: '已撤回',
  },
  en: {
    submitted: 'Handed in',
    'supplement-required': 'Something is missing',
    accepted: 'Accepted',
    'not-accepted': 'Not accepted',
    reviewing: 'Under review',
    approved: 'Approved, being issued',
    issued: 'Issued',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn',
  },
})

/** 下一步: what happens next and who acts, in one sentence. */
export const NEXT_STEP_TEXTS = inLanguages<Readonly<Record<NextStep, string>>>({
  zh: {
    'wait-for-delivery': '正在送到办理机关，送到前您什么也不用做，不用再交一次。',
    'wait-for-acceptance': '等办理机关受理。您不用做什么，有变化会在这里。',
    'hand-in-supplement': '差几样材料，补上就接着办。',
    'wait-for-review': '办理机关正在审查。您不用做什么。',
    'wait-for-issue': '同意了，正在制证，很快就到“证照”里。',
    'show-certificate': '新证已经在“证照”里，现在就能亮。',
    'read-decision': '请看下面的理由，和接下来能怎么办。',
    none: '这件事办结了。',
  },
  en: {
    'wait-for-delivery': 'It is on its way to the authority. There is nothing for you to do; do not hand it in again.',
    'wait-for-acceptance': 'The authority decides whether to accept it. There is nothing for you to do.',
    'hand-in-supplement': 'Something is missing. Hand it in, and the work goes on.',
    'wait-for-review': 'The authority is reviewing it. There is nothing for you to do.',
    'wait-for-issue': 'Approved. The certificate is being made and will be in your wallet soon.',
    'show-certificate': 'The new certificate is in your wallet and can be shown now.',
    'read-decision': 'Read the reason below, and what you can do about it.',
    none: 'This matter is finished.',
  },
})

/** Words of the tab 办事; dates come in words. */
export const APPLICATIONS_TEXTS = inLanguages({
  zh: {
    title: '办事',
    free: '全都免费，由原发证机关办理。',
    open: '申请办事',
    confirm: '确认别人帮我填的',
    mine: '我的申请',
    none: '还没有申请。',
    noneWords: '证快到期、丢了、坏了、信息变了，都可以在这里办。',
    more: (count: number) => `看全部 ${count} 件`,
    promised: (date: string) => `最晚 ${date}办结`,
    cardLabel: (matter: string, title: string, state: string) => `${matter}，${title}，${state}`,
    supplementUntil: (days: number) => (days <= 0 ? '今天不补，就不受理了' : `还有 ${days} 天可以补，过期就不受理了`),
    bindFirst: '先绑定实名，才能办事。',
  },
  en: {
    title: 'Apply',
    free: 'Everything is free of charge. The authority that issued your certificate decides.',
    open: 'Apply for something',
    confirm: 'Confirm what was filled in for me',
    mine: 'My applications',
    none: 'No application yet.',
    noneWords: 'A certificate that expires, is lost, damaged or no longer right: apply here.',
    more: (count) => `Show all ${count}`,
    promised: (date) => `Decided by ${date} at the latest`,
    cardLabel: (matter, title, state) => `${matter}, ${title}, ${state}`,
    supplementUntil: (days) =>
      days <= 0 ? 'Today is the last day to hand it in' : `${days} ${days === 1 ? 'day' : 'days'} left to hand it in`,
    bindFirst: 'Bind your real name first, then you can apply.',
  },
})
