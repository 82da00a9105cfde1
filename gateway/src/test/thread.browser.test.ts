import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { readCode } from './testing/read-code.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const DRIVER_TYPE = '11100000000019713D071'

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

/** The code on the screen, read from a screenshot of the whole screen. */
async function codeOnScreen(page: Page): Promise<{ text: string; png: Buffer }> {
  await page.locator('#code-picture:visible').waitFor()
  const png = await page.screenshot()
  const read = await readCode(png)
  if (!read) throw new Error('no code can be read from the screen')
  return { text: read.text, png }
}

async function openShow(page: Page, view: 'public' | 'inspection'): Promise<void> {
  await page.locator('#open-show:visible').click()
  await chooseView(page, view)
}

async function chooseView(page: Page, view: 'public' | 'inspection'): Promise<void> {
  await page.locator(`#view-${view}:visible`).first().click()
  await page.locator('#code-picture:visible').waitFor()
  await wait(300)
}

/** Gives the scan page a picture of another phone's screen; answers the verdict's form and the page's text. */
async function scanPicture(page: Page, png: Buffer): Promise<{ form: string; text: string }> {
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#scan-upload:visible').click()
  await (await chooser).setFiles({ name: 'screen.png', mimeType: 'image/png', buffer: png })
  const verdict = page.locator('#verdict:visible')
  await verdict.waitFor({ timeout: 60_000 })
  const form = (await verdict.getAttribute('data-form')) ?? ''
  return { form, text: await page.locator('body').innerText() }
}

async function openScan(page: Page, persona: string): Promise<void> {
  await become(page, persona)
  await page.locator('#tab-verify:visible').click()
  await page.locator('#open-scan:visible').click()
  await page.locator('#scan-upload:visible').waitFor()
}

async function suspendDriver(status: string): Promise<void> {
  const records = await call(stack.sandbox, 'GET', '/sandbox/records?upstream=province-33&persona=driver')
  const record = records.body.list().find((one) => one.at('raw', 'ZZLXDM') === DRIVER_TYPE)
  const identifier = encodeURIComponent(record?.text('certificateIdentifier') ?? '')
  await call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, { body: { status } })
}

test('a driver shows driver, tractor and trailer; inspector and public check it from the screen', async () => {
  const driver = await openPhone(browser, stack.gateway)
  await become(driver, 'driver')
  await openShow(driver, 'inspection')
  const first = await codeOnScreen(driver)
  const firstAt = Date.now()
  expect(first.text).toMatch(/^RTC1:[1-9][0-9]{199,}$/)

  // The inspector: everything an inspector may see, of all three.
  const inspector = await openPhone(browser, stack.gateway)
  await openScan(inspector, 'inspector')
  const checked = await scanPicture(inspector, first.png)
  expect(checked.form).toBe('pass')
  for (const words of ['通过', '挂', '339900']) expect(checked.text).toContain(words)

  // Anybody: the public code opens the page behind its link, which shows public fields only.
  await chooseView(driver, 'public')
  const open = await codeOnScreen(driver)
  expect(open.text).toMatch(/^HTTPS:\/\/CERT\.EXAMPLE\.CN\/V\/[1-9][0-9]{199,}$/)
  const anybody = await openPhone(browser, `${stack.gateway}/V/${open.text.split('/V/')[1] ?? ''}`)
  const seen = anybody.locator('#verdict:visible')
  await seen.waitFor()
  expect(await seen.getAttribute('data-form')).toBe('pass')
  expect(anybody.url()).not.toContain('/V/')
  const publicText = await anybody.locator('body').innerText()
  expect(publicText).not.toContain('339900')
  expect(publicText).not.toMatch(/2034|身份证号.*[0-9]{4}/)

  // Without network the code renews every minute, and still verifies.
  await chooseView(driver, 'inspection')
  const before = await codeOnScreen(driver)
  await driver.context().setOffline(true)
  await expect
    .poll(async () => (await codeOnScreen(driver)).text, { timeout: 70_000, interval: 2_000 })
    .not.toBe(before.text)
  const renewed = await codeOnScreen(driver)
  await inspector.locator('#scan-again:visible').click()
  expect((await scanPicture(inspector, renewed.png)).form).toBe('pass')

  // The inspector without network too: signature and freshness are checked on the phone.
  await inspector.context().setOffline(true)
  await inspector.locator('#scan-again:visible').click()
  const offline = await scanPicture(inspector, (await codeOnScreen(driver)).png)
  expect(offline.form).toBe('pass')
  expect(offline.text).toContain('没联网')
  await inspector.context().setOffline(false)

  // Suspended: about the certificate.
  await suspendDriver('SUSPENDED')
  // The upstreams are asked about one attestation at most every ten seconds.
  await wait(10_500)
  await inspector.locator('#scan-again:visible').click()
  const suspended = await scanPicture(inspector, (await codeOnScreen(driver)).png)
  expect(suspended.form).toBe('fail')
  expect(suspended.text).toContain('暂扣')
  await suspendDriver('VALID')

  // The first picture, three minutes later: grey, nothing said about the person.
  await wait(Math.max(0, firstAt + 182_000 - Date.now()))
  await inspector.locator('#scan-again:visible').click()
  const late = await scanPicture(inspector, first.png)
  expect(late.form).toBe('unusable')
  expect(late.text).toContain('码过期了')
  const answer = await call(stack.gateway, 'POST', '/api/v1/verifications', { body: { code: first.text } })
  expect(answer.body.value).toMatchObject({ conclusion: 'fail', about: 'code', reasons: ['stale-code'] })
})
