import type { Browser, Page } from 'playwright-core'
import { hanLeaks, latinLeaks } from 'shared-types/vocabulary/testing/foreign-words.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, signIn } from './testing/api.ts'
import { appPages } from './testing/app-pages.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { showCode } from './testing/phone.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'
import { dataValues, withoutData, wordsOnScreen } from './testing/screen-words.ts'

const LANGUAGES = ['zh', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** A host that looks like the official one; a screen that warns of it names it. */
const LOOK_ALIKE = 'cert.example.cm'
/** Who opens which pages: one who has everything opens all, the others those that look different to them. */
const VISITS = [
  { persona: undefined, opens: /^pages\/(home|show)\// },
  { persona: 'owner', opens: /./ },
  { persona: 'public', opens: /^pages\/(home|binding|activation)\// },
  { persona: 'inspector', opens: /^(pages\/home|inspector)\// },
] as const

let stack: RunningStack
let browser: Browser
let values: readonly string[]

beforeAll(async () => {
  stack = await startStack()
  browser = await launchBrowser()
  values = [...(await dataValues(stack.gateway, stack.sandbox)), LOOK_ALIKE]
})

afterAll(async () => {
  await browser.close()
  await stack.stop()
})

/** A phone of one language, with one person signed in or with nobody. */
async function phoneOf(language: Language, persona?: string): Promise<Page> {
  const page = await openPhone(browser, stack.gateway)
  await page.evaluate((chosen) => localStorage.setItem('language', chosen), language)
  await page.reload()
  if (persona !== undefined) await become(page, persona)
  return page
}

/** The text of a public code with everything that the driver may show. */
async function publicCode(): Promise<string> {
  const token = await signIn(stack.gateway, 'driver')
  const { body } = await call(stack.gateway, 'GET', '/api/v1/certificates', { token })
  const certificateIds = body.list('certificates').map((one) => one.text('certificateId'))
  return (await showCode(stack.gateway, { token, certificateIds, view: 'public' })).textAt(Date.now())
}

async function leaksOf(page: Page, language: Language): Promise<readonly string[]> {
  const leaksIn = language === 'zh' ? latinLeaks : hanLeaks
  const words = await wordsOnScreen(page)
  return words.flatMap((text) => leaksIn(withoutData(text, values)).map((leak) => `${leak} in: ${text}`))
}

/** Another page of the app that is open already: only what follows `#` changes, so the person stays signed in. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(`${stack.gateway}/#/${address}`)
}

test.each(LANGUAGES)('every page stays in its language, whoever looks at it: %s', async (language) => {
  const leaks: string[] = []
  const pages = await appPages()
  expect(pages.length).toBeGreaterThan(10)
  for (const { persona, opens } of VISITS) {
    const page = await phoneOf(language, persona)
    for (const address of pages.filter((one) => opens.test(one))) {
      await goTo(page, address)
      const found = await leaksOf(page, language)
      leaks.push(...found.map((leak) => `${persona ?? 'nobody'} at ${address}: ${leak}`))
    }
    await page.context().close()
  }
  expect(leaks).toEqual([])
})

test.each(LANGUAGES)('certificates, codes, tabs and verdicts stay in their language: %s', async (language) => {
  const leaks: string[] = []
  const look = async (page: Page, place: string) => {
    leaks.push(...(await leaksOf(page, language)).map((leak) => `${place}: ${leak}`))
  }
  const owner = await phoneOf(language, 'owner')
  const cards = owner.locator('#wallet .card-press:visible')
  await cards.first().waitFor()
  for (let index = 0; index < Math.min(3, await cards.count()); index += 1) {
    await cards.nth(index).click()
    await look(owner, `certificate ${index}`)
    await owner.locator('#back:visible').click()
    await cards.first().waitFor()
  }
  await owner.locator('#tab-me:visible').click()
  await look(owner, 'me')
  await owner.locator('#tab-verify:visible').click()
  await look(owner, 'verify')

  const driver = await phoneOf(language, 'driver')
  await driver.locator('#open-show:visible').click()
  for (const view of ['inspection', 'public']) {
    await driver.locator(`#view-${view}:visible`).first().click()
    await driver.locator('#code-picture:visible').waitFor()
    await look(driver, `code ${view}`)
  }
  await driver.locator('#change-set:visible').click()
  await look(driver, 'set')
  await driver.context().setOffline(true)
  await driver.locator('#confirm-leave:visible').click()
  await driver.locator('#back:visible').click()
  await look(driver, 'wallet without network')

  for (const text of [
    await publicCode(),
    'RTC1:123',
    `https://${LOOK_ALIKE}/V/1`,
    'weixin://dl/business',
    '浙A12345',
  ]) {
    const anybody = await phoneOf(language)
    await goTo(anybody, 'verify/pages/check/index')
    await anybody.locator('#scan-input:visible textarea, textarea#scan-input:visible').first().fill(text)
    await anybody.locator('#scan-typed:visible').click()
    await anybody.locator('#verdict:visible, #verification-refused:visible').first().waitFor()
    await look(anybody, `verdict of ${text.slice(0, 30)}`)
    await anybody.context().close()
  }
  expect(leaks).toEqual([])
})

test('the language changes with one tap on the public page and is kept', async () => {
  const page = await openPhone(browser, `${stack.gateway}/V/123`)
  await page.locator('#switch-to-en:visible').click()
  await page.locator('#switch-to-zh:visible').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.goto(stack.gateway)
  await page.locator('#tab-verify:visible').waitFor()
  expect(await page.locator('#tab-verify:visible').innerText()).toBe('Verify')
})

test('whoever arrives at the public page for the first time reads it in the language of the browser', async () => {
  for (const [locale, lang] of [
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['zh-TW', 'zh-CN'],
  ] as const) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    await page.goto(`${stack.gateway}/V/`)
    await page.locator('#scan-typed:visible').waitFor()
    expect(await page.locator('html').getAttribute('lang'), locale).toBe(lang)
    await page.locator('#official-page:visible').waitFor()
    expect(await page.locator('#operator:visible').innerText()).toContain('12328')
    await context.close()
  }
})
