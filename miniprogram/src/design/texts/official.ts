import { inLanguages } from '../language.ts'

/** Words of the public page's foot: who answers for it, whom to call, and how to tell that it is the official one. */
export const OFFICIAL_TEXTS = inLanguages({
  zh: {
    title: '怎么认出官方核验页',
    host: (host: string) => `看浏览器顶上的网址：是 ${host}，一个字母都不差。`,
    subject: (name: string) => `点右上角“…”看小程序资料：主体是${name}。`,
    asksNothing: '不用登录，不问问题，不要手机号、身份证号、验证码。',
    bringsNothing: '不让您下载、安装、扫别的码、转账。',
    otherwise: (phone: string) => `有一样对不上，就别往下点，打 ${phone}。`,
    operator: (name: string) => `运营单位：${name}`,
    hotline: (phone: string) => `咨询、监督电话 ${phone}`,
  },
  en: {
    title: 'How to tell the official page',
    host: (host) => `Look at the address at the top of the browser: it is ${host}, letter by letter.`,
    subject: (name) => `Press "…" at the top right: the mini-program belongs to ${name}.`,
    asksNothing: 'It needs no sign-in, asks no questions, and wants no phone number, identity number or code.',
    bringsNothing: 'It never asks you to download, install, scan another code or pay.',
    otherwise: (phone) => `If anything differs, stop and call ${phone}.`,
    operator: (name) => `Operated by ${name}`,
    hotline: (phone) => `Questions and complaints: call ${phone}`,
  },
})
