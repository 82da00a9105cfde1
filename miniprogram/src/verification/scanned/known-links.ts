import type { ScannedClass } from 'shared-types/vocabulary/scanned-codes.ts'
import type { WebLink } from './read-link.ts'

/** Hosts of collecting codes 收付款码: Alipay, UnionPay, WeChat Pay (common knowledge, no source at hand). */
const PAYMENT_HOSTS = ['alipay.com', '95516.com', 'tenpay.com', 'pay.weixin.qq.com', 'wx.tenpay.com']
/** Hosts of WeChat's own codes: friends, groups, official accounts, mini-programs (common knowledge). */
const WECHAT_HOSTS = ['weixin.qq.com', 'u.wechat.com', 'wechat.com', 'wxaurl.cn', 'work.weixin.qq.com']
/**
 * 别的官方渠道: names under gov.cn are given to public bodies alone. Known among them: the ministry's portal
 * ysfw.mot.gov.cn 互联网道路运输便民政务服务系统 (read in public code). A site there may still have been broken into, so that such a
 * code is doubt and no more.
 */
const OFFICIAL_DOMAIN = 'gov.cn'

function isUnder(host: string, domains: readonly string[]): boolean {
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** What a web link to a host that is not ours and not like ours is. */
export function classOfForeignLink({ host, plain, secure }: WebLink): ScannedClass {
  if (isUnder(host, PAYMENT_HOSTS)) return 'payment'
  if (isUnder(host, WECHAT_HOSTS)) return 'wechat-link'
  return plain && secure && isUnder(host, [OFFICIAL_DOMAIN]) ? 'other-official' : 'web-link'
}

const SCHEMES: Readonly<Record<string, ScannedClass>> = {
  javascript: 'script',
  vbscript: 'script',
  data: 'script',
  file: 'script',
  blob: 'script',
  about: 'script',
  intent: 'script',
  content: 'script',
  filesystem: 'script',
  'view-source': 'script',
  wxp: 'payment',
  alipay: 'payment',
  alipays: 'payment',
  upwallet: 'payment',
  uppay: 'payment',
  ecny: 'payment',
  weixin: 'wechat-link',
  wechat: 'wechat-link',
  wxwork: 'wechat-link',
  tel: 'phone',
  telprompt: 'phone',
  sms: 'phone',
  smsto: 'phone',
  mms: 'phone',
  mailto: 'contact-card',
  matmsg: 'contact-card',
  mecard: 'contact-card',
  wifi: 'network',
}

const ANY_SCHEME = /^([a-z][a-z0-9+.-]{0,40}):\S/i

/** What a text with a scheme other than http is, for example `weixin://…`; undefined when it has none. */
export function classOfScheme(text: string): ScannedClass | undefined {
  const [, scheme] = ANY_SCHEME.exec(text) ?? []
  if (scheme === undefined) return undefined
  if (/^begin:v(?:card|event|calendar)/i.test(text)) return 'contact-card'
  if (/^(?:weixin|wechat):\/\/(?:wxpay|pay)/i.test(text)) return 'payment'
  const name = scheme.toLowerCase()
  return Object.prototype.hasOwnProperty.call(SCHEMES, name) ? SCHEMES[name] : 'app-link'
}
