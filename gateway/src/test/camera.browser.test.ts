import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { fakeCameraFlags, writeCameraFilm } from './testing/fake-camera.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'

let stack: RunningStack
let folder: string
const browsers: Browser[] = []

beforeAll(async () => {
  stack = await startStack()
  folder = mkdtempSync(join(tmpdir(), 'roadcert-camera-'))
})

afterAll(async () => {
  for (const browser of browsers) await browser.close()
  await stack.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A phone in a Chromium with these flags, where every camera stream can be asked whether it still runs. */
async function openScanner(flags: readonly string[], allowed: boolean, before?: string): Promise<Page> {
  const browser = await launchBrowser(flags)
  browsers.push(browser)
  const page = await openPhone(browser, 'about:blank')
  if (allowed) await page.context().grantPermissions(['camera'], { origin: stack.gateway })
  await page.addInitScript(`
    const open = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices)
    globalThis.cameraTracks = []
    if (open) navigator.mediaDevices.getUserMedia = async (wanted) => {
      ${before ?? ''}
      const stream = await open(wanted)
      globalThis.cameraTracks.push(...stream.getTracks())
      return stream
    }`)
  await page.goto(stack.gateway)
  await become(page, 'inspector')
  await page.locator('#open-scan:visible').click()
  return page
}

const running = (page: Page) =>
  page.evaluate<number>(`globalThis.cameraTracks.filter((track) => track.readyState === 'live').length`)

/** A picture of the driver's code for officers, from the driver's own screen. */
async function codePicture(): Promise<Buffer> {
  const browser = await launchBrowser()
  browsers.push(browser)
  const driver = await openPhone(browser, stack.gateway)
  await become(driver, 'driver')
  await driver.locator('#open-show:visible').click()
  await driver.locator('#view-inspection:visible').first().click()
  const code = driver.locator('#code-picture:visible')
  await code.waitFor()
  await driver.waitForTimeout(500)
  return code.screenshot()
}

describe('the camera in the page', () => {
  test('reads the code of another phone’s screen from its moving picture, and again at the next press', async () => {
    const film = join(folder, 'code.y4m')
    writeCameraFilm(film, await codePicture())
    const page = await openScanner(fakeCameraFlags(film), true)
    // allowed before: the camera starts by itself
    const verdict = page.locator('#verdict:visible')
    await verdict.waitFor({ timeout: 60_000 })
    expect(await verdict.getAttribute('data-form')).toBe('pass')
    expect(await page.locator('#verdict-photo:visible').count()).toBe(1)
    expect(await running(page)).toBe(0)
    await page.locator('#scan-again:visible').click()
    await page.locator('#scan-upload').waitFor({ state: 'hidden', timeout: 60_000 })
    await verdict.waitFor({ timeout: 60_000 })
    expect(await running(page)).toBe(0)
  })

  test('is let go when the page is left, hidden or switched off', async () => {
    const page = await openScanner(fakeCameraFlags(), true)
    const live = page.locator('#camera-live:visible')
    await live.waitFor({ timeout: 60_000 })
    expect(await running(page)).toBe(1)
    const setVisible = (state: string) =>
      page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))`)
    await setVisible('hidden')
    await page.locator('#camera-paused').waitFor()
    expect(await running(page)).toBe(0)
    await setVisible('visible')
    await live.waitFor({ timeout: 60_000 })
    await page.locator('#camera-stop:visible').click()
    await page.locator('#scan-camera:visible').waitFor()
    expect(await running(page)).toBe(0)
    await page.locator('#scan-camera:visible').click()
    await live.waitFor({ timeout: 60_000 })
    await page.goBack()
    await page.locator('#open-scan:visible').waitFor()
    await expect.poll(() => running(page)).toBe(0)
  })

  test('uses the browser’s own reader where there is one, and what it reads leads nowhere', async () => {
    const detector = `globalThis.BarcodeDetector = class {
      static getSupportedFormats = async () => ['qr_code']
      detect = async () => [{ rawValue: 'weixin://wxpay/bizpayurl?pr=1' }]
    }`
    const page = await openScanner(fakeCameraFlags(), true, detector)
    await page.locator('#verdict:visible').waitFor({ timeout: 60_000 })
    expect(await page.locator('#verdict-word:visible').innerText()).toBe('不是亮证码')
    expect(page.url().startsWith(stack.gateway)).toBe(true)
    expect(page.context().pages()).toHaveLength(1)
  })

  test.each([
    { name: 'refused', flags: fakeCameraFlags(), allowed: false, before: '', notice: '#camera-not-permitted' },
    { name: 'missing', flags: [], allowed: true, before: '', notice: '#camera-no-camera' },
    {
      name: 'held by another app',
      flags: fakeCameraFlags(),
      allowed: false,
      before: `throw new DOMException('', 'NotReadableError')`,
      notice: '#camera-camera-busy',
    },
  ])('that is $name says so, and a picture still works', async ({ flags, allowed, before, notice }) => {
    const page = await openScanner(flags, allowed, before)
    const failed = page.locator(`${notice}:visible`)
    if (!allowed) await page.locator('#scan-camera:visible').click()
    await failed.waitFor({ timeout: 60_000 })
    expect(await page.locator('#scan-upload:visible').count()).toBe(1)
    expect(await running(page)).toBe(0)
  })
})
