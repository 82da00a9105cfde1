import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack
let browser: Browser

beforeAll(async () => {
  stack = await startStack()
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const DIGITS = `4${'38875410801795555'.repeat(14)}`

/** Each with the form of its verdict, a word of its own sentence, and whether it may go to the gateway. */
const HOSTILE = [
  { text: `https://CERT.EXAMPLE.CN.evil.cn/V/${DIGITS}`, form: 'fail', words: '长得像官方', asked: true },
  { text: `https://CERT.EXAMPLE.CN@evil.cn/V/${DIGITS}`, form: 'fail', words: '长得像官方', asked: true },
  { text: 'https://сеrt.example.cn/V/1', form: 'fail', words: '长得像官方', asked: false },
  { text: 'https://evil.cn/free', form: 'fail', words: '一个网址', asked: false },
  { text: 'weixin://wxpay/bizpayurl?pr=1', form: 'fail', words: '收付款', asked: false },
  { text: 'javascript:alert(document.domain)', form: 'fail', words: '程序', asked: false },
  { text: 'data:text/html,<script>alert(1)</script>', form: 'fail', words: '程序', asked: false },
  { text: 'tel:13800138000', form: 'fail', words: '没有拨打', asked: false },
  {
    text: `https%253A%252F%252FCERT.EXAMPLE.CN%252FV%252F${DIGITS}`,
    form: 'unusable',
    words: '改头换面',
    asked: false,
  },
  { text: `\u202eHTTPS://CERT.EXAMPLE.CN/V/${DIGITS}`, form: 'unusable', words: '看不见的字', asked: false },
  { text: '<img src=x onerror=alert(1)>', form: 'unusable', words: '一段文字', asked: false },
  { text: '339900199001011236', form: 'unusable', words: '身份证号', asked: false },
  { text: '9'.repeat(5_000), form: 'unusable', words: '太长', asked: false },
  { text: 'HTTPS://CERT.EXAMPLE.CN/P/330106000123', form: 'doubt', words: '固定码', asked: true },
  { text: 'https://ysfw.mot.gov.cn/NetRoadCGSS-web/', form: 'doubt', words: '别的官方渠道', asked: false },
  { text: `RTC1:${DIGITS}`, form: 'unusable', words: '没读全', asked: true },
] as const

async function check(page: Page, text: string): Promise<string> {
  await page.locator('#scan-input textarea:visible').fill(text)
  await page.locator('#scan-typed:visible').click()
  const verdict = page.locator('#verdict:visible')
  await verdict.waitFor({ timeout: 60_000 })
  return (await verdict.getAttribute('data-form')) ?? ''
}

/** Presses as soon as the button is there: an officer with the next driver waiting does. */
async function scanAgain(page: Page): Promise<void> {
  await page.locator('#scan-again:visible').click()
  await page.locator('#scan-typed:visible').waitFor()
}

async function openScan(page: Page, persona: string): Promise<void> {
  await become(page, persona)
  await page.locator('#tab-verify:visible').click()
  await page.locator('#open-scan:visible').click()
  await page.locator('#scan-typed:visible').waitFor()
  // the trust list has come: from now on the phone knows the official host
  await page.locator('#offline-stock.notice-brand:visible').waitFor({ timeout: 60_000 })
}

test.each(['inspector', 'public'])('no text leads an %s anywhere, and each has its own sentence', async (persona) => {
  const page = await openPhone(browser, stack.gateway)
  const requests: Request[] = []
  page.on('request', (request) => requests.push(request))
  let opened = 0
  page.on('dialog', () => (opened += 1))
  page.context().on('page', () => (opened += 1))
  await openScan(page, persona)
  for (const { text, form, words, asked } of HOSTILE) {
    requests.length = 0
    expect([text.slice(0, 60), await check(page, text)]).toEqual([text.slice(0, 60), form])
    const shown = await page.locator('body').innerText()
    expect(shown).toContain(words)
    // the text itself is nowhere on the page, and leaves the phone only in the form of a code
    expect(await page.locator('#verdict:visible').innerText()).not.toContain(text.slice(0, 40))
    expect(requests.filter((request) => !request.url().startsWith(stack.gateway))).toEqual([])
    expect([text.slice(0, 60), requests.some((request) => request.url().endsWith('/verifications'))]).toEqual([
      text.slice(0, 60),
      asked,
    ])
    await scanAgain(page)
  }
  expect(opened).toBe(0)
  expect(new URL(page.url()).origin).toBe(stack.gateway)
  await page.context().close()
})

test('a code is reported in one tap, without network too, and the text stays on the phone', async () => {
  const page = await openPhone(browser, stack.gateway)
  const bodies: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/code-reports')) bodies.push(request.postData() ?? '')
  })
  await openScan(page, 'inspector')
  // the preview keeps its pages for use without network once they have come
  await check(page, 'tel:10086')
  await scanAgain(page)
  await page.context().setOffline(true)
  await check(page, `https://CERT.EXAMPLE.CN.evil.cn/V/${DIGITS}`)
  await page.locator('#report-code:visible').click()
  await page.locator('#report-kept:visible').waitFor()
  await page.locator('#scan-again:visible').click()
  await page.locator('#reports-waiting:visible').waitFor()
  await page.context().setOffline(false)
  await page.locator('#reports-waiting:visible').waitFor({ state: 'hidden', timeout: 60_000 })
  const sent = bodies.map((body): unknown => JSON.parse(body))
  expect(sent.at(-1)).toMatchObject({ codeClass: 'look-alike', codeHost: 'cert.example.cn.evil.cn' })
  expect(bodies.join()).not.toContain(DIGITS.slice(0, 20))
  const metrics = await call(stack.operations, 'GET', '/metrics')
  expect(metrics.text).toContain('gateway_code_reports_total{class="look-alike"} 1')
  await page.context().close()
})

test('what an officer saw is covered after five minutes without a touch, and recent checks hold no person', async () => {
  const page = await openPhone(browser, 'about:blank')
  await page.clock.install()
  await page.goto(stack.gateway)
  await openScan(page, 'inspector')
  await check(page, `RTC1:${DIGITS}`)
  expect(await page.locator('#watermark').innerText()).toContain('33010001')
  await page.clock.fastForward(5 * 60_000 + 1_000)
  await page.locator('#covered:visible').waitFor()
  expect(await page.locator('#verdict').count()).toBe(0)
  await page.locator('#uncover:visible').click()
  await page.locator('#no-code:visible').waitFor()
  await page.goto(stack.gateway)
  await page.locator('#recent-checks:visible .recent-line').waitFor()
  const kept: string = await page.evaluate('JSON.stringify(Object.entries(localStorage))')
  expect(kept).toContain('recent-checks:')
  expect(kept).not.toContain(DIGITS.slice(0, 20))
  await page.locator('#tab-me:visible').click()
  await page.locator('#sign-out:visible').click()
  await page.locator('#confirm-agree:visible').click()
  await expect
    .poll(async () => String(await page.evaluate('JSON.stringify(Object.keys(localStorage))')))
    .not.toContain('recent-checks:')
  await page.context().close()
})
