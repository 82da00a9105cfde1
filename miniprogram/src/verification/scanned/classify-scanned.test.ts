import { describe, expect, it } from 'vitest'
import { classifyScanned, LONGEST_LOOKED_AT } from './classify-scanned.ts'

const HOSTS = ['CERT.EXAMPLE.CN']
const DIGITS = `4${'38875410801795555'.repeat(14)}`
const kindOf = (text: string) => classifyScanned(text, HOSTS).kind
const kindWithoutList = (text: string) => classifyScanned(text, undefined).kind

function expectKinds(kind: string, texts: readonly string[]): void {
  expect(texts.map((text) => [text, kindOf(text)])).toEqual(texts.map((text) => [text, kind]))
}

describe('our own codes', () => {
  it('are told by host and form, in any letter case', () => {
    expectKinds('public-code', [`HTTPS://CERT.EXAMPLE.CN/V/${DIGITS}`, `https://cert.example.cn/v/${DIGITS}`])
    expectKinds('inspection-code', [`RTC1:${DIGITS}`, `rtc1:${DIGITS}`])
    expectKinds('printed-code', ['HTTPS://CERT.EXAMPLE.CN/P/330106000123'])
  })
  it('that were not read whole, or carry something more, are broken', () => {
    expectKinds('broken-code', [
      'RTC1:123',
      `RTC1:${DIGITS}x`,
      ` RTC1:${DIGITS}`,
      'HTTPS://CERT.EXAMPLE.CN/V/123',
      `HTTPS://CERT.EXAMPLE.CN/V/${DIGITS}?a=1`,
      `HTTPS://CERT.EXAMPLE.CN/V/${DIGITS}#a`,
      'HTTPS://CERT.EXAMPLE.CN/P/12a',
    ])
    expectKinds('official-page', ['https://cert.example.cn/', 'https://cert.example.cn/help'])
  })
  it('cannot be told by host before there is a list, so that their signature decides', () => {
    expect(kindWithoutList(`https://anything.example/V/${DIGITS}`)).toBe('public-code')
    expect(kindWithoutList('https://anything.example/help')).toBe('web-link')
  })
})

describe('links made to be taken for ours', () => {
  it('are look-alikes whatever the trick is', () => {
    expectKinds('look-alike', [
      `https://CERT.EXAMPLE.CN.evil.cn/V/${DIGITS}`,
      `https://CERT.EXAMPLE.CN@evil.cn/V/${DIGITS}`,
      `https://user:CERT.EXAMPLE.CN@evil.cn/V/${DIGITS}`,
      `https://CERT.EXAMPLE.CN:8443/V/${DIGITS}`,
      `https://CERT.EXAMPLE.CN./V/${DIGITS}`,
      `http://CERT.EXAMPLE.CN/V/${DIGITS}`,
      `https:\\\\CERT.EXAMPLE.CN\\V\\${DIGITS}`,
      `https:CERT.EXAMPLE.CN/V/${DIGITS}`,
      `https://cert-example-cn.com/V/${DIGITS}`,
      `https://www.cert.example.cn/V/${DIGITS}`,
      `https://evil.cn/CERT.EXAMPLE.CN/V/${DIGITS}`,
      `https://evil.cn/?u=cert.example.cn`,
      // one letter more, one less, one exchanged
      'https://certs.example.cn/V/1',
      'https://cert.exampl.cn/V/1',
      'https://cart.example.cn/V/1',
      // figures, rn for m, full width, Cyrillic, ideographic full stop, escapes, punycode of a Cyrillic letter
      'https://cert.examp1e.cn/V/1',
      'https://cert.exarnple.cn/V/1',
      'https://ｃｅｒｔ.example.cn/V/1',
      'https://сеrt.example.cn/V/1',
      'https://cert。example。cn/V/1',
      'https://cert%2Eexample.cn/V/1',
      'https://xn--ert-4ed.example.cn/V/1',
      'cert.example.cn.evil.cn/V/1',
      '//cert.example.cn/V/1',
    ])
  })
  it('name their host when it is plain and holds no number of a person', () => {
    expect(classifyScanned('https://CERT.EXAMPLE.CN.evil.cn/V/1', HOSTS)).toMatchObject({
      host: 'cert.example.cn.evil.cn',
    })
    expect(classifyScanned('https://CERT.EXAMPLE.CN@evil.cn/V/1', HOSTS)).toMatchObject({ host: 'evil.cn' })
    expect(classifyScanned('https://сеrt.example.cn/V/1', HOSTS)).not.toHaveProperty('host')
    expect(classifyScanned('https://13800138000.example.com/', HOSTS)).toEqual({ kind: 'web-link' })
  })
})

describe('everything else has a class of its own', () => {
  it('other web links, and those of other public bodies', () => {
    expectKinds('web-link', [
      'https://example.com/V/1',
      'http://example.com',
      'www.example.com/a',
      'https://',
      'https://ex.gov.cn.evil.com/',
    ])
    expectKinds('other-official', [
      'https://ysfw.mot.gov.cn/NetRoadCGSS-web/',
      'https://jtyst.zj.gov.cn/x',
      '0123456789',
    ])
    // tricks do not make an official channel
    expectKinds('web-link', [
      'http://ysfw.mot.gov.cn/',
      'https://a@ysfw.mot.gov.cn/',
      'https://ysfw.mot.gov.cn:444/',
      'https://gov.cn.evil.com',
    ])
  })
  it('payment, WeChat, programs, telephones, cards, networks, other apps', () => {
    expectKinds('payment', [
      'wxp://f2f0abc',
      'weixin://wxpay/bizpayurl?pr=1',
      'HTTPS://QR.ALIPAY.COM/FKX0',
      'alipays://platformapi/1',
      'https://qr.95516.com/1',
      '134567890123456780',
      '287654321098765432',
    ])
    expectKinds('wechat-link', ['weixin://dl/business/?t=1', 'https://u.wechat.com/abc', 'https://weixin.qq.com/g/A'])
    expectKinds('script', [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'intent://x#Intent;end',
    ])
    expectKinds('phone', ['tel:13800138000', 'sms:10086', 'SMSTO:10086:hi', '13800138000', '+86 13800138000'])
    expectKinds('contact-card', ['BEGIN:VCARD\nFN:张三\nEND:VCARD', 'MECARD:N:张三;;', 'mailto:a@b.cn'])
    expectKinds('network', ['WIFI:T:WPA;S:x;P:y;;'])
    expectKinds('app-link', ['dingtalk://x', 'taobao://x', 'constructor:x', 'x-a.b+c:y'])
  })
  it('codes in disguise', () => {
    expectKinds('encoded', [
      `https%3A%2F%2FCERT.EXAMPLE.CN%2FV%2F${DIGITS}`,
      `https%253A%252F%252FCERT.EXAMPLE.CN%252FV%252F${DIGITS}`,
      `HTTPS://CERT.EXAMPLE.CN/V/%31${DIGITS}`,
      `RTC1%3A${DIGITS}`,
      'javascript%3Aalert(1)',
      'ｊａｖａｓｃｒｉｐｔ：ａｌｅｒｔ（１）',
    ])
    expectKinds('hidden-characters', [
      `\u202eHTTPS://CERT.EXAMPLE.CN/V/${DIGITS}`,
      `HTTPS://CERT.EXAMPLE.CN/V/${DIGITS}\u0000`,
      `HTTPS://CERT.EXAMPLE\u200b.CN/V/${DIGITS}`,
      'java\nscript:alert(1)',
      `HT\tTPS://CERT.EXAMPLE.CN/V/${DIGITS}`,
    ])
  })
  it('numbers and words', () => {
    expectKinds('certificate-identifier', [
      '1.2.156.3005.2.11100000000019713D071.113200000000000008.TEST2026000001.001.4',
    ])
    expectKinds('person-number', ['339900199001011236', '11010519491231002X'])
    expectKinds('number', ['123', DIGITS])
    expectKinds('plain-text', ['你好', '100% 真的', 'a b: c', '%E4', '浙A12345', '<img src=x onerror=alert(1)>'])
    expectKinds('empty', ['', '  \n'])
    expectKinds('too-long', ['9'.repeat(LONGEST_LOOKED_AT + 1), `javascript:${'a'.repeat(1_000_000)}`])
  })
})
