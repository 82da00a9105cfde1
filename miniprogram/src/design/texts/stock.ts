import { inLanguages } from '../language.ts'

/** Words about codes made ready for a place without network. */
export const STOCK_TEXTS = inLanguages({
  zh: {
    worksUntil: (moment: string) => `没信号也能亮证，能用到${moment}。`,
    fillSevenDays: '跑远路？备足 7 天',
    filling: (there: number, wanted: number) =>
      `正在备码，已备好 ${there} 段，共 ${wanted} 段。先别关小程序，关了下次接着备。`,
    waiting: '备得快了点，歇一会儿自己接着备。',
    endingSoon: (moment: string) => `备的码快用完了，只能用到${moment}。有信号时打开一次，就接着备好 48 小时。`,
    stopped: (moment: string) => `没备完，先备到${moment}。有信号时打开，会接着备。`,
    storageFull: (moment: string) => `手机存不下更多码了，先备到${moment}。清一清手机空间再备。`,
    notKept: '手机存不下，备的码关掉小程序就没了。请清一清手机空间，再打开一次。',
    clockUnsure: '手机时间可能不准，对方可能扫不过。连一次网就会对好。',
  },
  en: {
    worksUntil: (moment) => `Also works without network, until ${moment}.`,
    fillSevenDays: 'Going far? Prepare 7 days',
    filling: (there, wanted) =>
      `Preparing codes: ${there} of ${wanted} stretches. Keep this open; if it closes, it goes on next time.`,
    waiting: 'Going a little slower; it goes on by itself.',
    endingSoon: (moment) =>
      `The codes on this phone run out: they work until ${moment}. Open this once with a signal for another 48 hours.`,
    stopped: (moment) => `Not finished: prepared until ${moment}. It goes on when you open this with a signal.`,
    storageFull: (moment) => `No room for more codes: prepared until ${moment}. Make room on the phone and try again.`,
    notKept: 'The phone has no room: these codes are gone when the mini-program closes. Make room and open it again.',
    clockUnsure: 'The time on this phone may be wrong, and the scan may fail. Going online once sets it right.',
  },
})
