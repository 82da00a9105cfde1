import type { MatchResult, MatchSubject } from 'shared-types/vocabulary/match.ts'
import { inLanguages } from '../language.ts'

/** Words of look-ups without a code 无码查询. */
export const LOOKUP_TEXTS = inLanguages({
  zh: {
    title: '没有码，查一查',
    open: '没有码？按车牌、证号、姓名查',
    by: { plate: '车牌', 'certificate-number': '证号', practitioner: '人员' },
    plate: '车牌号',
    plateEmpty: '请点下面的键',
    keys: '车牌键盘',
    erase: '删一位',
    eraseKey: '删',
    ground: '查询依据',
    color: '车牌颜色',
    certificateNumber: '证照编号',
    kind: '哪一种证照',
    name: '姓名',
    idNumber: '身份证号',
    twoFacts: '姓名和身份证号都要对，才查得到。',
    task: (number: string) => `本班任务号 ${number}。每次查询都有记录。`,
    forCase: '这是办案查询（要案号）',
    caseNumber: '案号',
    ask: '查一查',
    again: '再查一个',
    asking: '正在查',
    found: '查到的证照',
    hint: '查不到，不等于没有证。可以看打印件、IC 卡，或换一种方式再查。',
    kept: '没信号，先记下了。有信号时自动查，查到了在首页提示。退出小程序就没了。',
    waiting: (count: number) => `有 ${String(count)} 条查询等信号。`,
    answered: (what: string) => `${what} 查到结果了。`,
    look: '看结果',
    faults: {
      plate: '车牌没填全，请看一下。',
      color: '请选车牌颜色。',
      certificateNumber: '请填证照编号。',
      kind: '请选是哪一种证照。',
      name: '请填姓名。',
      idNumber: '身份证号不对，请再看一遍。',
      caseNumber: '案号是 4 到 40 个字，只用汉字、字母、数字、括号和横线。',
      personalNumber: '案号里像是有身份证号，请只填案号。',
    },
  },
  en: {
    title: 'Look it up',
    open: 'No code? Look up a plate, a number or a name',
    by: { plate: 'Plate', 'certificate-number': 'Number', practitioner: 'Person' },
    plate: 'Plate number',
    plateEmpty: 'Press the keys below',
    keys: 'Keys for a plate',
    erase: 'Erase',
    eraseKey: 'Del',
    ground: 'Ground',
    color: 'Colour of the plate',
    certificateNumber: 'Certificate number',
    kind: 'Kind of certificate',
    name: 'Name',
    idNumber: 'Identity number',
    twoFacts: 'Name and identity number must both be right.',
    task: (number) => `Task ${number} of this shift. Every search is on record.`,
    forCase: 'This is for a case (case number needed)',
    caseNumber: 'Case number',
    ask: 'Look up',
    again: 'Look up another',
    asking: 'Looking up',
    found: 'What was found',
    hint: 'Nothing found does not mean that there is none. Look at the printed copy or the IC card, or look up another way.',
    kept: 'No signal: noted. It is asked once there is a signal, and the first page tells. It is gone when you close this app.',
    waiting: (count) =>
      count === 1 ? 'One search waits for a signal.' : `${String(count)} searches wait for a signal.`,
    answered: (what) => `There is an answer about ${what}.`,
    look: 'See the answer',
    faults: {
      plate: 'The plate is not complete.',
      color: 'Choose the colour of the plate.',
      certificateNumber: 'Enter the certificate number.',
      kind: 'Choose the kind of certificate.',
      name: 'Enter the name.',
      idNumber: 'The identity number is not right.',
      caseNumber: 'A case number has 4 to 40 characters: letters, digits, Chinese characters, brackets and hyphens.',
      personalNumber: 'There seems to be an identity number in it. Enter the case number alone.',
    },
  },
})

interface MatchWords {
  readonly title: string
  readonly subjects: Readonly<Record<MatchSubject, string>>
  readonly results: Readonly<Record<MatchResult, string>>
  readonly authorised: string
  readonly noAuthorisation: string
  readonly note: string
  readonly trailer: string
  readonly dangerousGoods: string
}

/** Words of what fits together 对得上吗. */
export const MATCH_TEXTS = inLanguages<MatchWords>({
  zh: {
    title: '人、车、户对得上吗',
    subjects: {
      company: '车辆业户',
      'permit-number': '经营许可证号',
      category: '资格和车辆业务',
      'driving-class': '准驾车型',
      'operating-area': '经营区域',
      authorisation: '授权亮证',
    },
    results: { same: '一致', different: '对不上', 'not-applicable': '不适用', 'cannot-tell': '没法比' },
    authorised: '有授权记录',
    noAuthorisation: '没有授权记录，不是违法',
    note: '只作参考，不改变核验结论。',
    trailer: '挂车可以是别家公司的。',
    dangerousGoods: '危货运单另行核对。',
  },
  en: {
    title: 'Do person, vehicle and company fit?',
    subjects: {
      company: 'Company of the vehicle',
      'permit-number': 'Permit number',
      category: 'Qualification and business',
      'driving-class': 'Driving class',
      'operating-area': 'Operating area',
      authorisation: 'Authorisation to show',
    },
    results: {
      same: 'fits',
      different: 'does not fit',
      'not-applicable': 'does not apply',
      'cannot-tell': 'cannot be compared',
    },
    authorised: 'on record',
    noAuthorisation: 'none on record, which is no offence',
    note: 'For information: it changes nothing about the verdict.',
    trailer: 'A trailer may be of another company.',
    dangerousGoods: 'Check the dangerous-goods waybill separately.',
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
