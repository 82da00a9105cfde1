import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, type Json } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { readCode } from './testing/read-code.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'
import { checkText, openScan, wordsOf } from './testing/screen-steps.ts'

const PATIENCE_MS = 60_000

let stack: RunningStack
let browser: Browser
let people: readonly Json[]

beforeAll(async () => {
  stack = await startStack()
  browser = await launchBrowser()
  people = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
})

afterAll(async () => {
  await browser.close()
  await stack.stop()
})

const factOf = (persona: string, fact: 'realName' | 'idNumber' | 'identityToken') =>
  people.find((one) => one.text('persona') === persona)?.text(fact) ?? ''

async function phoneOf(persona: string): Promise<Page> {
  const page = await openPhone(browser, stack.gateway)
  page.context().setDefaultTimeout(PATIENCE_MS)
  await become(page, persona)
  return page
}

const press = (page: Page, selector: string) => page.locator(`${selector}:visible`).first().click()
const fill = (page: Page, id: string, text: string) =>
  page.locator(`#${id}:visible input, input#${id}:visible, #${id}:visible textarea`).first().fill(text)
const sees = (page: Page, words: string) => expect.poll(() => wordsOf(page), { timeout: PATIENCE_MS }).toContain(words)

/** 我的 and one of its lines. */
async function openMine(page: Page, line: string): Promise<void> {
  await press(page, '#tab-me')
  await press(page, `#${line}`)
}

describe('a company', () => {
  test('finds a vehicle by the tail of its plate and asks a driver to show it, who accepts; then takes it back', async () => {
    const owner = await phoneOf('owner')
    await owner.locator('#park-search:visible').first().waitFor()
    await fill(owner, 'park-search', '10002')
    await expect.poll(() => owner.locator('.vehicle-line:visible').count(), { timeout: PATIENCE_MS }).toBe(1)
    await press(owner, '.vehicle-line')
    await press(owner, '#open-authorise')
    await press(owner, '#give')
    await sees(owner, '还没填姓名')
    await fill(owner, 'driver-name', factOf('soletrader', 'realName'))
    await fill(owner, 'driver-number', factOf('soletrader', 'idNumber'))
    await press(owner, '#give')
    await owner.locator('#given:visible').waitFor()

    const driver = await phoneOf('soletrader')
    await openMine(driver, 'open-delegations')
    await press(driver, '[id^="accept-"]')
    await sees(driver, '已收下')
    await press(driver, '#back')
    await press(driver, '#tab-wallet')
    await sees(driver, '请我代为出示的车辆')

    await owner.goto(stack.gateway)
    await openMine(owner, 'open-delegations')
    const given = owner.locator('.card:visible', { hasText: factOf('soletrader', 'realName') })
    await given.locator('[id^="take-back-"]').first().click()
    await press(owner, '#confirm-agree')
    await sees(owner, '已结束')
    await press(driver, '#refresh')
    await expect.poll(() => wordsOf(driver), { timeout: PATIENCE_MS }).not.toContain('请我代为出示的车辆')
    await Promise.all([owner, driver].map((page) => page.context().close()))
  })

  test('appoints an agent, and ends it', async () => {
    const owner = await phoneOf('owner')
    await owner.locator('#wallet:visible').waitFor()
    await openMine(owner, 'open-agents')
    await press(owner, '#open-appoint')
    await fill(owner, 'agent-name', factOf('ridehail', 'realName'))
    await fill(owner, 'agent-number', factOf('ridehail', 'idNumber'))
    await press(owner, '#appoint')
    await press(owner, '#appoint-done')
    const appointed = owner.locator('.card:visible', { hasText: factOf('ridehail', 'realName') })
    await appointed.locator('[id^="end-"]').first().click()
    await press(owner, '#confirm-agree')
    await expect.poll(() => appointed.count(), { timeout: PATIENCE_MS }).toBe(0)
    await owner.context().close()
  })
})

describe('an account', () => {
  test('undoes its binding, and binds again by the identity platform', async () => {
    const page = await phoneOf('soletrader')
    await openMine(page, 'open-devices')
    await press(page, '#unbind')
    await sees(page, '证照本身不受影响')
    await press(page, '#confirm-agree')
    await page.locator('#ended:visible').waitFor()
    await press(page, '#to-home')
    await press(page, '#open-binding')
    await press(page, '#proof-platform-identity')
    await fill(page, 'name', factOf('soletrader', 'realName'))
    await fill(page, 'id-number', factOf('soletrader', 'idNumber'))
    await fill(page, 'identity-token', 'not-a-real-token')
    await press(page, '#bind')
    await sees(page, '有一样不对')
    await fill(page, 'identity-token', factOf('soletrader', 'identityToken'))
    await press(page, '#bind')
    await page.locator('#bound:visible').waitFor()
    await press(page, '#binding-done')
    await sees(page, `${factOf('soletrader', 'realName')}，您有`)
    await page.context().close()
  })

  test('whose phone was lost is signed out everywhere from another one', async () => {
    const lost = await phoneOf('ridehail')
    await lost.locator('#wallet:visible').waitFor()
    const other = await phoneOf('ridehail')
    await openMine(other, 'open-devices')
    await sees(other, '另一台设备')
    await press(other, '#sign-out-everywhere')
    await press(other, '#confirm-agree')
    await other.locator('#ended:visible').waitFor()
    await press(lost, '#refresh')
    await lost.locator('#sign-in:visible').first().waitFor()
    await Promise.all([lost, other].map((page) => page.context().close()))
  })
})

describe('without network', () => {
  test('a driver still has the card to hold out, with the plates that are driven', async () => {
    const page = await phoneOf('driver')
    await page.locator('#wallet:visible').waitFor()
    // installed: it has every page of the preview by now, as WeChat has them in its package
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await page.context().setOffline(true)
    await openMine(page, 'open-cannot-show')
    await sees(page, '亮不了证，不等于没有证')
    expect(await page.locator('#cannot-show .plate:visible').count()).toBe(2)
    await page.context().close()
  })
})

describe('practice', () => {
  test('a practice code is a code that cannot be used for an officer, and fresh for practice', async () => {
    const page = await phoneOf('driver')
    await openMine(page, 'open-practice')
    await press(page, '#practise-show')
    await page.locator('#practice-picture:visible').waitFor()
    const png = await page.locator('.code:visible', { has: page.locator('#practice-picture') }).screenshot()
    const code = await readCode(png)
    await press(page, '#back')
    await press(page, '#practise-check')
    const chooser = page.waitForEvent('filechooser')
    await press(page, '#practice-scan')
    await (await chooser).setFiles({ name: 'screen.png', mimeType: 'image/png', buffer: png })
    await page.locator('#practice-reading:visible, #practice-scan-failure:visible').first().waitFor()
    expect(await wordsOf(page)).toContain('读到练习码了')
    expect(await page.locator('#verdict:visible').count()).toBe(0)

    const inspector = await phoneOf('inspector')
    await openScan(inspector)
    const seen = await checkText(inspector, code?.text ?? '')
    expect(seen.form).toBe('unusable')
    const answer = await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: code?.text ?? '' } })
    expect(answer.body.value).toMatchObject({ conclusion: 'fail', about: 'code', reasons: ['unknown-key'] })
    expect(answer.body.at('certificates')).toEqual([])
    await Promise.all([page, inspector].map((one) => one.context().close()))
  })
})

test('a page that cannot be loaded leaves no press without an answer', async () => {
  const page = await openPhone(browser, stack.gateway, { serviceWorkers: 'block' })
  await become(page, 'driver')
  await page.locator('#open-show:visible').waitFor()
  await page.route('**/js/*.js', (route) => route.abort())
  await press(page, '#open-show')
  await sees(page, '这一页还没下载好')
  await page.unroute('**/js/*.js')
  await press(page, '#open-show')
  await page.locator('#code-picture:visible').waitFor()
  await page.context().close()
})
