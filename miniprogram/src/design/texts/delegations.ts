import { inLanguages } from '../language.ts'

/** Words of authorisations 授权亮证; the certificate stays the company's, so nothing here speaks of lending. */
export const DELEGATION_TEXTS = inLanguages({
  zh: {
    title: '授权亮证',
    none: '没有授权。',
    received: '请我代为出示的',
    given: '我们请别人代为出示的',
    sentences: {
      offer: (company: string, plate: string, from: string, to: string) =>
        `${company}请您代为出示${plate}的道路运输证，${from}到${to}。`,
      accepted: (company: string, plate: string, to: string) =>
        `您可以代为出示${company} ${plate}的道路运输证，到${to}。`,
      receivedEnded: (company: string, plate: string) => `${company} ${plate}的授权已结束，您亮证时不再带它。`,
      given: (driver: string, plate: string, from: string, to: string) =>
        `请${driver}代为出示${plate}的道路运输证，${from}到${to}。`,
    },
    actions: { accept: '收下', refuse: '不是我', 'give-up': '不再代为出示', 'take-back': '收回' },
    questions: {
      refuse: {
        title: '不是您？',
        words: '谢绝后，对方不会知道您是谁，这条授权作废。',
        agree: '不是我，谢绝',
      },
      'give-up': {
        title: '不再代为出示这辆车的证？',
        words: '之后您亮证时不再带它。证照还是公司的。',
        agree: '不再代为出示',
      },
      'take-back': {
        title: '要收回这条授权吗？',
        words: '对方亮证时不再带这辆车的证。几分钟内生效；没信号的手机，最晚到备好的码用完。',
        agree: '收回',
      },
    },
    states: {
      received: { offered: '等您收下', accepted: '已收下', ended: '已结束' },
      given: { offered: '等对方收下', accepted: '对方已收下', ended: '已结束' },
    },
    someCompany: '一家公司',
    someDriver: '一位驾驶员',
    someVehicle: '一辆车',
  },
  en: {
    title: 'Authorisations',
    none: 'There is no authorisation.',
    received: 'I am asked to show',
    given: 'We ask others to show',
    sentences: {
      offer: (company, plate, from, to) =>
        `${company} asks you to show the vehicle certificate of ${plate}, from ${from} to ${to}.`,
      accepted: (company, plate, to) => `You may show the vehicle certificate of ${plate}, ${company}, until ${to}.`,
      receivedEnded: (company, plate) =>
        `The authorisation for ${plate}, ${company}, has ended. Your code no longer holds it.`,
      given: (driver, plate, from, to) =>
        `${driver} is asked to show the vehicle certificate of ${plate}, from ${from} to ${to}.`,
    },
    actions: { accept: 'Accept', refuse: 'This is not me', 'give-up': 'Stop showing it', 'take-back': 'Take back' },
    questions: {
      refuse: {
        title: 'Not you?',
        words: 'The other side will not learn who you are, and the authorisation becomes void.',
        agree: 'Not me, decline',
      },
      'give-up': {
        title: "Stop showing this vehicle's certificate?",
        words: "Your code no longer holds it. The certificate stays the company's.",
        agree: 'Stop showing it',
      },
      'take-back': {
        title: 'Take this authorisation back?',
        words:
          "The driver's code no longer holds this vehicle. It takes effect in minutes; on a phone without network at the latest when its kept codes run out.",
        agree: 'Take back',
      },
    },
    states: {
      received: { offered: 'Waiting for you', accepted: 'Accepted', ended: 'Ended' },
      given: { offered: 'Waiting for the driver', accepted: 'Accepted by the driver', ended: 'Ended' },
    },
    someCompany: 'A company',
    someDriver: 'A driver',
    someVehicle: 'a vehicle',
  },
})
