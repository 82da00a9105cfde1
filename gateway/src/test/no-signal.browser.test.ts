import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { readCode } from './testing/read-code.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

const HOUR_MS = 3_600_000
const WAIT = { timeout: 90_000, interval: 500 }

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

/** A phone whose own clock is `hoursOff` wrong, and which time can be passed on. */
async function phoneOf(persona: string, hoursOff = 0): Promise<Page> {
  const page = await openPhone(browser, 'about:blank')
  await page.clock.install({ time: Date.now() + hoursOff * HOUR_MS })
  await page.goto(stack.gateway)
  await become(page, persona)
  // installed: it has every page by now, as WeChat has them in its package
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  return page
}

async function press(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}:visible`).first().click()
}

async function openShow(page: Page): Promise<void> {
  await press(page, 'open-show')
  await press(page, 'view-inspection')
  await page.locator('#code-picture:visible').waitFor()
}

/** The code on the screen, another one than `before`. */
async function codeOnScreen(page: Page, before = ''): Promise<{ readonly text: string; readonly png: Buffer }> {
  let shown: { readonly text: string; readonly png: Buffer } = { text: '', png: Buffer.alloc(0) }
  const read = async () => {
    const png = await page.screenshot()
    const code = await readCode(png)
    shown = { text: code?.text ?? '', png }
    return shown.text.startsWith('RTC1:') && shown.text !== before
  }
  await expect.poll(read, WAIT).toBe(true)
  return shown
}

/** Gives the scan page a picture of another phone's screen; answers the verdict's form and its words. */
async function scan(page: Page, png: Buffer): Promise<{ readonly form: string; readonly words: string }> {
  const choose = page.locator('#scan-upload:visible')
  // a screen that nobody touched for hours is covered, and a verdict stands before the next scan
  const ready = async () => {
    for (const id of ['uncover', 'scan-again']) {
      if ((await choose.count()) === 0 && (await page.locator(`#${id}:visible`).count()) > 0) await press(page, id)
    }
    return choose.count()
  }
  await expect.poll(ready, WAIT).toBe(1)
  const chooser = page.waitForEvent('filechooser')
  await choose.click()
  await (await chooser).setFiles({ name: 'screen.png', mimeType: 'image/png', buffer: png })
  const verdict = page.locator('#verdict:visible')
  await verdict.waitFor()
  return { form: (await verdict.getAttribute('data-form')) ?? '', words: await page.locator('body').innerText() }
}

async function wordsOf(page: Page, id: string): Promise<string> {
  return page.locator(`#${id}:visible`).first().innerText()
}

/** The driver's qualification 从业资格证 of a person. */
const DRIVER_TYPE = '11100000000019713D071'

async function setStatus(persona: string, status: string): Promise<void> {
  const records = await call(stack.sandbox, 'GET', `/sandbox/records?upstream=province-33&persona=${persona}`)
  const record = records.body.list().find((one) => one.at('raw', 'ZZLXDM') === DRIVER_TYPE)
  const identifier = encodeURIComponent(record?.text('certificateIdentifier') ?? '')
  const changed = await call(stack.sandbox, 'POST', `/sandbox/certificates/${identifier}/status`, { body: { status } })
  expect(changed.status).toBeLessThan(300)
}

/** How many running codes the withdrawal list speaks of. */
async function withdrawn(): Promise<number> {
  const answer = await call(stack.gateway, 'GET', '/api/v1/withdrawals')
  if (answer.status !== 200) return 0
  const payload = Buffer.from(answer.body.text('payload'), 'base64url')
  const header: unknown = JSON.parse(payload.subarray(4, 4 + payload.readUInt32BE(0)).toString())
  return typeof header === 'object' && header !== null && 'count' in header ? Number(header.count) : 0
}

/** Stretches that a phone keeps. */
async function stretches(page: Page): Promise<number> {
  const kept: string = await page.evaluate('JSON.stringify(Object.entries(localStorage))')
  return kept.match(/madeAt/g)?.length ?? 0
}

test('driver and officer both without network, for a day', async () => {
  // the driver's phone is three hours behind, and prepares seven days
  const driver = await phoneOf('driver', -3)
  await openShow(driver)
  await press(driver, 'fill-seven-days')
  await driver.locator('#fill-seven-days').waitFor({ state: 'hidden' })
  await driver.locator('#stock-progress').waitFor({ state: 'hidden', timeout: 180_000 })
  expect(await wordsOf(driver, 'works-until')).toContain('没信号也能亮证')
  // one more when a minute passed between the first stretch and the press
  expect(await stretches(driver)).toBeGreaterThanOrEqual(14)

  // a driver whose certificate is suspended after the codes were made and before the officer prepares
  const suspended = await phoneOf('soletrader')
  await openShow(suspended)
  await expect.poll(() => stretches(suspended), WAIT).toBeGreaterThanOrEqual(4)
  await setStatus('soletrader', 'SUSPENDED')
  await expect.poll(withdrawn, { timeout: 150_000, interval: 2_000 }).toBeGreaterThan(0)

  const officer = await phoneOf('inspector')
  await press(officer, 'open-shift')
  await officer.locator('#shift-state.notice-brand:visible').waitFor()
  await press(officer, 'back')
  await expect.poll(() => wordsOf(officer, 'shift-state'), WAIT).toContain('今天可离线使用')
  await press(officer, 'open-scan')
  await officer.locator('#scan-upload:visible').waitFor()

  const phones = [driver, suspended, officer]
  await Promise.all(phones.map((page) => page.context().setOffline(true)))
  const pass = (milliseconds: number) => Promise.all(phones.map((page) => page.clock.fastForward(milliseconds)))

  let before = (await codeOnScreen(driver)).text
  const first = await codeOnScreen(driver)
  // in the first hour, past the end of the first stretch, and in the evening
  for (const hours of [1, 12, 10]) {
    await pass(hours * HOUR_MS)
    const code = await codeOnScreen(driver, before)
    before = code.text
    const seen = await scan(officer, code.png)
    expect([hours, seen.form]).toEqual([hours, 'pass'])
    expect(seen.words).toContain('通过（没联网）')
    expect(seen.words).toContain('状态名单是')
  }
  // the same screen once more is a doubt, yesterday's picture is a code that cannot be used
  const again = await scan(officer, (await codeOnScreen(driver)).png)
  expect(again.form === 'doubt' ? again.words : 'another minute').toMatch(/已经查过|another minute/)
  const late = await scan(officer, first.png)
  expect(late).toMatchObject({ form: 'unusable', words: expect.stringContaining('码过期了') })
  const stopped = await scan(officer, (await codeOnScreen(suspended)).png)
  expect(stopped.form).toBe('doubt')
  expect(stopped.words).toContain('暂扣')

  // signed out: nothing that could be shown is left on the phone, with no network needed
  await press(driver, 'back')
  await press(driver, 'tab-me')
  await press(driver, 'sign-out')
  await press(driver, 'confirm-agree')
  await expect.poll(() => stretches(driver), WAIT).toBe(0)
  await setStatus('soletrader', 'VALID')
  await Promise.all(phones.map((page) => page.context().close()))
})
