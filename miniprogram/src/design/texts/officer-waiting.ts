import { inLanguages } from '../language.ts'

/** Words of what waits for an officer on the first page; the form of look-ups has its own. */
export const OFFICER_WAITING_TEXTS = inLanguages({
  zh: {
    open: '没有码？按车牌、证号、姓名查',
    by: { plate: '车牌', 'certificate-number': '证号', practitioner: '人员' },
    waiting: (count: number) => `有 ${String(count)} 条查询等信号。`,
    answered: (what: string) => `${what} 查到结果了。`,
    look: '看结果',
  },
  en: {
    open: 'No code? Look up a plate, a number or a name',
    by: { plate: 'Plate', 'certificate-number': 'Number', practitioner: 'Person' },
    waiting: (count) =>
      count === 1 ? 'One search waits for a signal.' : `${String(count)} searches wait for a signal.`,
    answered: (what) => `There is an answer about ${what}.`,
    look: 'See the answer',
  },
})

/** Words about checks that were made without network and looked at again 离线核验复查. */
export const OFFLINE_CHECK_TEXTS = inLanguages({
  zh: {
    waiting: (count: number) => `有 ${String(count)} 次没联网的核验，有信号时自动复查。`,
    changed: (moment: string, word: string) => `${moment}没联网时查的那个码，现在复查：${word}。`,
    seen: '知道了',
  },
  en: {
    waiting: (count) =>
      count === 1
        ? 'One check without network is repeated once there is a signal.'
        : `${String(count)} checks without network are repeated once there is a signal.`,
    changed: (moment, word) => `The code that you checked without network ${moment} was checked again: ${word}.`,
    seen: 'Seen',
  },
})
