import type { FileReason, LeftOutReason, VoucherLayout } from 'shared-types/vocabulary/voucher-words.ts'
import { inLanguages } from '../language.ts'

interface VoucherTexts {
  readonly title: string
  readonly what: readonly string[]
  readonly layout: string
  readonly layouts: Readonly<Record<VoucherLayout, string>>
  readonly reason: string
  readonly reasons: Readonly<Record<FileReason, string>>
  readonly print: string
  readonly opened: string
  readonly once: string
  readonly notOpened: Readonly<Record<'not-fetched' | 'link-ended' | 'cannot-open', string>>
  readonly notYours: string
  readonly notValid: string
  readonly gone: string
  readonly fleet: (count: number) => string
  readonly noVehicles: string
  readonly part: (first: number, last: number) => string
  readonly start: string
  readonly queued: string
  readonly progress: (done: number, total: number) => string
  readonly ready: (count: number) => string
  readonly fetch: string
  readonly leftOut: (plate: string, why: string) => string
  readonly leftOutWhy: Readonly<Record<LeftOutReason, string>>
  readonly failed: string
  readonly batchGone: string
  readonly underWay: string
  readonly again: string
  readonly openCodes: string
}

/** 打印凭证: one certificate or all vehicles, and what came of it. */
export const VOUCHER_TEXTS = inLanguages<VoucherTexts>({
  zh: {
    title: '打印凭证',
    what: [
      '免费，自己打印。纸上只印要用的几项，身份证号只印一半。',
      '纸上的码谁都能扫，看到的是这本证照现在有没有效。',
      '它不是证照原件。打印件执法人员应当认可（交办运〔2024〕39号，大意）。',
    ],
    layout: '怎么印',
    layouts: { a4: '整页 A4', card: '车内卡片' },
    reason: '用途',
    reasons: {
      'keep-in-vehicle': '放在车上',
      'hand-to-authority': '交给管理部门',
      'hand-to-business': '交给货主、场站等单位',
      'own-records': '自己留存',
      other: '别的用途',
    },
    print: '打印凭证',
    opened: '凭证已打开。要再印一份，再按一次。',
    once: '链接只能用一次，十分钟内有效，别转发。',
    notOpened: {
      'not-fetched': '没下载成。请看看信号，再按一次。',
      'link-ended': '这个链接用过了或过期了，请再按一次。',
      'cannot-open': '这台手机打不开 PDF。请更新微信，或换台手机。',
    },
    notYours: '请您代为出示的车，凭证由车主或公司打印。',
    notValid: '这本证照现在不是有效状态，不能打印凭证。',
    gone: '这本证照不在您的列表里了。请返回刷新。',
    fleet: (count) => `${count} 辆车的凭证印在一个文件里。`,
    noVehicles: '没有可以打印的车辆证照。',
    part: (first, last) => `第 ${first} 到 ${last} 辆`,
    start: '开始打印',
    queued: '前面还有人在印，请等一等。',
    progress: (done, total) => `正在准备：${done} / ${total}`,
    ready: (count) => `${count} 份凭证好了，十分钟内下载。`,
    fetch: '下载文件',
    leftOut: (plate, why) => `${plate}：${why}`,
    leftOutWhy: {
      'not-found': '不在列表里了',
      'not-allowed': '不能由您打印',
      'certificate-not-presentable': '现在不是有效状态',
      'upstream-unavailable': '发证机关没有回答',
    },
    failed: '一份也没印成。请稍后再试。',
    batchGone: '这次打印没有了（过了时间，或系统重启过）。什么都没留下，请重新开始。',
    underWay: '您已有一次打印没做完，请等它做完。',
    again: '再印一次',
    openCodes: '印过的码',
  },
  en: {
    title: 'Print a voucher',
    what: [
      'Free of charge, printed by yourself. Only what is needed stands on it, and half of the identity number.',
      'Anybody can scan the code on the paper and sees whether the certificate is valid now.',
      'It is not the original. Officers have to accept a printed copy (交办运〔2024〕39号, in substance).',
    ],
    layout: 'How',
    layouts: { a4: 'Whole page A4', card: 'Card for the cab' },
    reason: 'What for',
    reasons: {
      'keep-in-vehicle': 'To keep in the vehicle',
      'hand-to-authority': 'For an authority',
      'hand-to-business': 'For a shipper or station',
      'own-records': 'For my own records',
      other: 'Something else',
    },
    print: 'Print a voucher',
    opened: 'The voucher is open. Press again for another one.',
    once: 'The link works once within ten minutes. Do not pass it on.',
    notOpened: {
      'not-fetched': 'It could not be downloaded. Check the signal and press again.',
      'link-ended': 'This link was used or has expired. Press again.',
      'cannot-open': 'This phone cannot open a PDF. Update WeChat or use another phone.',
    },
    notYours: 'The voucher of a vehicle that you are asked to show is printed by its owner.',
    notValid: 'This certificate is not valid now, so that no voucher can be printed.',
    gone: 'This certificate is no longer in your list. Go back and refresh.',
    fleet: (count) => (count === 1 ? 'One voucher in one file.' : `The vouchers of ${count} vehicles in one file.`),
    noVehicles: 'There is no vehicle certificate to print.',
    part: (first, last) => `Vehicles ${first} to ${last}`,
    start: 'Start',
    queued: 'Others are printing. Please wait.',
    progress: (done, total) => `Preparing: ${done} of ${total}`,
    ready: (count) => (count === 1 ? 'One voucher is ready.' : `${count} vouchers are ready.`),
    fetch: 'Download the file',
    leftOut: (plate, why) => `${plate}: ${why}`,
    leftOutWhy: {
      'not-found': 'no longer in the list',
      'not-allowed': 'not yours to print',
      'certificate-not-presentable': 'not valid now',
      'upstream-unavailable': 'no answer from the authority',
    },
    failed: 'Nothing could be printed. Try again later.',
    batchGone: 'This printing is gone (its time ran out, or the system was restarted). Nothing was kept: start again.',
    underWay: 'A printing of yours is still under way. Wait until it is done.',
    again: 'Print again',
    openCodes: 'Codes on paper',
  },
})

/** 打印码: codes on papers that were printed, and taking them back. */
export const PRINTED_CODE_TEXTS = inLanguages({
  zh: {
    title: '印过的打印码',
    what: '纸丢了，或不想再用，就作废它。作废后谁也扫不出证照。',
    none: '没有打印过凭证。',
    incomplete: '有的地方暂时连不上，公司的码没有列全。',
    printedOn: (moment: string) => `${moment}打印`,
    unknownCertificate: '列表里没有的证照',
    revoke: '作废这个码',
    revokeTitle: '要作废这个码吗？',
    revokeWords: '作废不能恢复。要用就再印一张。',
    revokeAgree: '作废',
  },
  en: {
    title: 'Codes on paper',
    what: 'Take a code back when the paper is lost or no longer wanted. Then nobody sees the certificate through it.',
    none: 'No voucher was printed.',
    incomplete: 'A province cannot be reached, so codes of a company may be missing.',
    printedOn: (moment) => `Printed ${moment}`,
    unknownCertificate: 'A certificate that is not in the list',
    revoke: 'Take this code back',
    revokeTitle: 'Take this code back?',
    revokeWords: 'It cannot be undone. Print another one if you need it.',
    revokeAgree: 'Take back',
  },
})
