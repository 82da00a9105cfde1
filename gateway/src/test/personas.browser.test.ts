import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, type Json } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'
import { checkText, openScan, showCodeTo, wordsOf, type SeenVerdict } from './testing/screen-steps.ts'

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

/** A phone of its own with this persona signed in, at what the person sees first. */
async function phoneOf(persona: string): Promise<Page> {
  const page = await openPhone(browser, stack.gateway)
  page.context().setDefaultTimeout(PATIENCE_MS)
  await become(page, persona)
  return page
}

async function walletOf(persona: string): Promise<{ readonly page: Page; readonly words: string }> {
  const page = await phoneOf(persona)
  await page.locator('#wallet .card:visible').first().waitFor()
  return { page, words: await wordsOf(page) }
}

const personOf = (persona: string) => people.find((one) => one.text('persona') === persona)
const nameOf = (persona: string) => personOf(persona)?.text('realName') ?? ''
const numberOf = (persona: string) => personOf(persona)?.text('idNumber') ?? ''

/** What somebody else's phone says of a code. */
async function checkedBy(persona: string, code: string): Promise<SeenVerdict> {
  const page = await phoneOf(persona)
  await openScan(page)
  const seen = await checkText(page, code)
  await page.context().close()
  return seen
}

const tabsOf = (page: Page) => page.locator('.tab:visible').allInnerTexts()

describe('holders see their papers first and show them in two taps', () => {
  test('driver: own qualification and the vehicles shown for the company', async () => {
    const { page, words } = await walletOf('driver')
    expect(await tabsOf(page)).toEqual(['证照', '办事', '核验', '我的'])
    expect(words).toContain(`${nameOf('driver')}，您有 3 本证照`)
    expect(words).toContain('请我代为出示的车辆')
    expect(words).not.toContain(numberOf('driver'))
    const code = await showCodeTo(page, 'inspection')
    expect(await wordsOf(page)).toContain(nameOf('driver'))
    const seen = await checkedBy('inspector', code)
    expect(seen.form).toBe('pass')
    expect(seen.words).toContain(nameOf('driver'))
    await page.context().close()
  })

  test('owner: licence and vehicles of the company; the suspended and the overdue one say so', async () => {
    const { page, words } = await walletOf('owner')
    expect(words).toContain('您有 13 本证照')
    expect(words).toContain('经营许可证')
    const code = await showCodeTo(page, 'public')
    const seen = await checkedBy('public', code)
    expect(seen.form).toBe('pass')
    expect(seen.words).not.toContain(numberOf('owner'))
    await page.context().close()
  })

  test('clerk: the papers of the company that appointed the clerk, none of an own', async () => {
    const { page, words } = await walletOf('clerk')
    expect(words).toContain('经营许可证')
    expect(words).not.toContain('从业资格证')
    const seen = await checkedBy('inspector', await showCodeTo(page, 'inspection'))
    expect(seen.form).toBe('pass')
    await page.context().close()
  })

  test('soletrader: licence, truck and qualification in one wallet, the number nowhere', async () => {
    const { page, words } = await walletOf('soletrader')
    for (const kind of ['经营许可证', '道路运输证', '从业资格证']) expect(words).toContain(kind)
    expect(words).not.toContain(numberOf('soletrader'))
    const seen = await checkedBy('public', await showCodeTo(page, 'public'))
    expect(seen.form).toBe('pass')
    expect(seen.words).not.toContain(numberOf('soletrader'))
    expect(seen.words).not.toContain(nameOf('soletrader'))
    await page.context().close()
  })

  test('ridehail: papers of another province pass at the roadside here', async () => {
    const { page, words } = await walletOf('ridehail')
    expect(words).toContain('网络预约出租汽车')
    const code = await showCodeTo(page, 'inspection')
    expect((await checkedBy('inspector', code)).form).toBe('pass')
    expect((await checkedBy('inspector51', code)).form).toBe('pass')
    await page.context().close()
  })

  test('hazmat: suspended at the ministry counts, the wallet says so, and no code is offered', async () => {
    const { page, words } = await walletOf('hazmat')
    expect(words).toContain('暂扣')
    await page.locator('#open-cannot-show:visible').waitFor()
    expect(await page.locator('#open-show:visible').count()).toBe(0)
    await page.context().close()
  })
})

test('public: is told how to bind, sees no papers, and may verify what anybody may know', async () => {
  const driver = await walletOf('driver')
  const code = await showCodeTo(driver.page, 'public')
  const page = await phoneOf('public')
  await page.locator('#open-binding:visible').waitFor()
  expect(await page.locator('#open-show:visible').count()).toBe(0)
  await openScan(page)
  const seen = await checkText(page, code)
  expect(seen.form).toBe('pass')
  expect(seen.words).toContain(`${nameOf('driver').slice(0, 1)}*`)
  for (const secret of [nameOf('driver'), numberOf('driver'), '2034']) expect(seen.words).not.toContain(secret)
  await driver.page.context().close()
  await page.context().close()
})

describe('officers see verification first', () => {
  test.each(['inspector', 'inspector33b', 'inspector51'])(
    '%s: one large button, no papers, a verdict',
    async (persona) => {
      const driver = await walletOf('driver')
      const code = await showCodeTo(driver.page, 'inspection')
      await driver.page.context().close()
      const page = await phoneOf(persona)
      await page.locator('#open-scan:visible').waitFor()
      expect((await tabsOf(page))[0]).toBe('核验')
      expect(await tabsOf(page)).not.toContain('证照')
      await openScan(page)
      const seen = await checkText(page, code)
      expect(seen.form).toBe('pass')
      expect(seen.words).toContain(nameOf('driver'))
      expect(seen.words).not.toContain(numberOf('driver'))
      expect(seen.words).toContain(personOf(persona)?.text('badgeNumber') ?? '')
      await page.locator('#scan-again:visible').click()
      await page.locator('#scan-input:visible').first().waitFor()
      await page.context().close()
    },
  )
})
