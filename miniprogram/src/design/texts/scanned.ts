import type { ScannedClass } from 'shared-types/vocabulary/scanned-codes.ts'
import { inLanguages } from '../language.ts'

/** Classes that have to be verified: their sentence comes from the verdict's reasons. */
export type VerifiedClass = 'public-code' | 'inspection-code'

/** 扫到的码是什么: one plain sentence for each class that is no presentation code, total by type. Nothing was opened. */
export const SCANNED_TEXTS = inLanguages<{
  readonly sentences: Readonly<Record<Exclude<ScannedClass, VerifiedClass>, string>>
  readonly pointsTo: (host: string) => string
  readonly printedPass: string
  readonly printedTakenBack: string
  readonly notOurs: string
  readonly age: (moment: string) => string
}>({
  zh: {
    sentences: {
      'printed-code': '这是打印件上的固定码，单凭它定不了真假。请按证号或车牌查。',
      'certificate-identifier': '这是电子证照的标识号，单凭它定不了真假。请按证号或车牌查。',
      'other-official': '这像是别的官方渠道的码，这里定不了真假。请用那个渠道查，或按车牌查。',
      'official-page': '这是官方网址，但不是亮证码。请对方打开“亮证”，再扫一次。',
      'broken-code': '码没读全，或者前后多了字。请对方把屏幕调亮，再扫一次。',
      'look-alike': '这个网址长得像官方的，但不是。没有打开它，您也不要打开。请上报这个码。',
      'web-link': '这是一个网址，不是亮证码。没有打开它，您也不要打开。',
      payment: '这是收付款的码，不是亮证码。没有付款，也不要用它付款。',
      'wechat-link': '这是微信的码（加好友、小程序或文章），不是亮证码。没有打开它。',
      script: '这个码里藏着程序，不是亮证码。没有运行它，请上报这个码。',
      phone: '这是电话或短信的码，不是亮证码。没有拨打。',
      'contact-card': '这是名片或邮件的码，不是亮证码。没有保存。',
      network: '这是无线网络的码，不是亮证码。没有连接。',
      'app-link': '这个码要打开别的应用，不是亮证码。没有打开它。',
      encoded: '这个码改头换面过，真的亮证码不会这样。没有打开它，请上报这个码。',
      'hidden-characters': '这个码里藏着看不见的字，真的亮证码不会这样。请上报这个码。',
      'too-long': '这个码的内容太长，不是亮证码。',
      'person-number': '这像是身份证号，不是亮证码。没有保存，也没有发出去。',
      number: '这只是一串数字，不是亮证码。',
      'plain-text': '这是一段文字，不是亮证码。',
      empty: '这个码是空的。',
    },
    pointsTo: (host) => `它指向 ${host}。`,
    printedPass: '纸上写的证照现在有效。纸能复印，请核对人和车。',
    printedTakenBack: '持证人作废了这张纸上的码。请看别的凭据，或按车牌查。',
    notOurs: '不是亮证码',
    age: (moment) => `${moment} 由本机认的，没有发出去`,
  },
  en: {
    sentences: {
      'printed-code':
        'This is the fixed code of a printed copy; alone it proves nothing. Look up the number or the plate.',
      'certificate-identifier':
        'This is the identifier of a certificate; alone it proves nothing. Look up the number or the plate.',
      'other-official':
        'This looks like the code of another official channel; it cannot be judged here. Check it there, or look up the plate.',
      'official-page':
        'This is the official website, but not a presentation code. Ask for the presentation code and scan again.',
      'broken-code':
        'The code was not read whole, or something stands around it. Ask for a brighter screen and scan again.',
      'look-alike':
        'This address looks official but is not. It was not opened; do not open it either. Please report this code.',
      'web-link': 'This is a web address, not a presentation code. It was not opened; do not open it either.',
      payment: 'This is a payment code, not a presentation code. Nothing was paid; do not pay with it.',
      'wechat-link':
        'This is a code of WeChat (a contact, mini-program or article), not a presentation code. It was not opened.',
      script: 'A program is hidden in this code. It was not run. Please report this code.',
      phone: 'This is a code for a call or message, not a presentation code. Nobody was called.',
      'contact-card': 'This is a visiting card or mail code, not a presentation code. Nothing was saved.',
      network: 'This is a code for a wireless network, not a presentation code. Nothing was joined.',
      'app-link': 'This code wants to open another app. It is not a presentation code and was not opened.',
      encoded: 'This code is disguised; a true presentation code never is. It was not opened. Please report this code.',
      'hidden-characters':
        'Invisible characters are hidden in this code; a true presentation code has none. Please report this code.',
      'too-long': 'This code holds too much to be a presentation code.',
      'person-number': 'This looks like an identity number, not a presentation code. It was neither kept nor sent.',
      number: 'This is only a number, not a presentation code.',
      'plain-text': 'This is plain text, not a presentation code.',
      empty: 'This code is empty.',
    },
    pointsTo: (host) => `It points to ${host}.`,
    printedPass: 'The paper names a certificate that is valid now. Paper can be copied: compare person and vehicle.',
    printedTakenBack: 'The holder took the code of this paper back. Look at something else, or look up the plate.',
    notOurs: 'Not a presentation code',
    age: (moment) => `Recognised by this phone ${moment}; nothing was sent`,
  },
})

/** 上报这个码. */
export const REPORT_TEXTS = inLanguages({
  zh: {
    report: '上报这个码',
    sending: '正在上报',
    sent: '已上报。谢谢您，码的内容没有发出去，只报了它的指纹和去向。',
    kept: '没信号，已存在本机，有信号时自动上报。',
    refused: '这次没报成，请稍后再试，或打 12328。',
    waiting: (count: number) => `有 ${count} 个上报等信号发出。`,
  },
  en: {
    report: 'Report this code',
    sending: 'Reporting',
    sent: 'Reported, thank you. The content stayed on this phone; only its fingerprint and where it points were sent.',
    kept: 'No signal: kept on this phone, and reported as soon as there is one.',
    refused: 'It could not be reported. Try again later, or call 12328.',
    waiting: (count) => (count === 1 ? 'One report waits for a signal.' : `${count} reports wait for a signal.`),
  },
})
