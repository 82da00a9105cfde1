/**
 * 恶意链接: what may stand in WeChat's launch parameter `q`, already as WeChat hands it over. None of it may lead
 * anywhere, break the page or be called a pass. `good` is the text of a real public code.
 */
export function hostileLinks(good: string): Readonly<Record<string, string>> {
  const once = encodeURIComponent(good)
  const wrap = (text: string) => encodeURIComponent(text)
  return {
    'encoded twice': encodeURIComponent(once),
    'broken encoding': '%E4%BD%A0%ZZ%',
    'a lone percent sign': '%',
    'other host': wrap(good.replace(/CERT\.EXAMPLE\.CN/i, 'CERT.EXAMPLE.CN.EVIL.CN')),
    'user in front of the host': wrap(good.replace('HTTPS://', 'HTTPS://CERT.EXAMPLE.CN@EVIL.CN/')),
    'plain http': wrap(good.replace('HTTPS://', 'HTTP://')),
    script: wrap('javascript:wx.reLaunch({url:"/pages/show/index"})'),
    'WeChat scheme': wrap('weixin://dl/business/?t=abc'),
    markup: wrap('<view onload="x">{{root.cn}}</view><script>alert(1)</script>'),
    'turned writing': wrap('HTTPS://CERT.EXAMPLE.CN/V/‮123‬'),
    'null byte': '%00%00',
    'lone surrogate': '%ED%A0%80',
    'only digits': wrap('1'.repeat(400)),
    'far too long': wrap(`HTTPS://CERT.EXAMPLE.CN/V/${'9'.repeat(60_000)}`),
    'one digit altered': wrap(good.replace(/.$/, (digit) => String((Number(digit) + 1) % 10))),
    'path beyond': wrap(`${good}/../../pages/show/index?x=1#y`),
    'template words': wrap('{{ __proto__ }} constructor'),
  }
}
