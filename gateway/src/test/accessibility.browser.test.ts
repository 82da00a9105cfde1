import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appPages } from './testing/app-pages.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { readAloud, type Spoken } from './testing/read-aloud.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'
import { checkText, openScan, showCodeTo } from './testing/screen-steps.ts'
import { wordsOnScreen } from './testing/screen-words.ts'

/** Roles of what can be pressed or filled. */
const CONTROLS = ['button', 'textbox', 'link', 'checkbox', 'radio', 'switch', 'combobox', 'slider']

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

async function phoneOf(persona?: string): Promise<Page> {
  const page = await openPhone(browser, stack.gateway)
  page.context().setDefaultTimeout(60_000)
  if (persona === undefined) return page
  await become(page, persona)
  return page
}

const placeOf = (spoken: readonly Spoken[], words: RegExp) => spoken.findIndex(({ name }) => words.test(name))

/** Controls without a name, pictures without words, and controls that are said twice in a row. */
function faultsOf(spoken: readonly Spoken[]): readonly string[] {
  return spoken.flatMap(({ role, name }, index) => {
    const control = CONTROLS.includes(role)
    if ((control || role === 'image') && name.trim() === '') return [`${role} without a name`]
    const before = spoken[index - 1]
    return control && before?.role === role && before.name === name ? [`${role} said twice: ${name}`] : []
  })
}

/** Runs in the page: things that can be pressed, but of which a screen reader says only words. */
const UNNAMED_PRESSES = `Array.from(document.querySelectorAll('#app *'))
  .filter((one) => one.checkVisibility() && getComputedStyle(one).cursor === 'pointer')
  .filter((one) => !one.closest('[role=button], button, a[href], input, textarea, label, .demo-bar'))
  .map((one) => 'pressed but not named: ' + one.className + ' ' + (one.textContent ?? '').slice(0, 20))`

test.each([undefined, 'driver', 'owner', 'public', 'inspector'])(
  'every control of every page says what it is: %s',
  async (persona) => {
    const page = await phoneOf(persona)
    const faults: string[] = []
    for (const address of await appPages()) {
      await page.goto(`${stack.gateway}/#/${address}`)
      await wordsOnScreen(page)
      const found = [...faultsOf(await readAloud(page)), ...(await page.evaluate<readonly string[]>(UNNAMED_PRESSES))]
      faults.push(...found.map((fault) => `${address}: ${fault}`))
    }
    await page.context().close()
    expect(faults).toEqual([])
  },
)

test('the wallet is read from greeting over the papers to the action, the tabs last', async () => {
  const page = await phoneOf('driver')
  await page.locator('#wallet .card:visible').first().waitFor()
  const spoken = await readAloud(page)
  const places = [/您有 3 本证照/, /从业资格证.*有效/, /^亮\s?证$/, /^证照$/, /^核验$/, /^我的$/].map((words) =>
    placeOf(spoken, words),
  )
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  await page.context().close()
})

test('the code announces itself with the seconds it still has', async () => {
  const page = await phoneOf('driver')
  await showCodeTo(page, 'public')
  const spoken = await readAloud(page)
  const code = spoken.find(({ role }) => role === 'image')
  expect(code?.name).toMatch(/^亮证码，请对准扫码器，还剩.+秒$/)
  await page.context().close()
})

test('a verdict is said at once and read first, in words: before certificates and actions', async () => {
  const driver = await phoneOf('driver')
  const code = await showCodeTo(driver, 'inspection')
  await driver.context().close()
  for (const persona of ['inspector', 'public']) {
    const page = await phoneOf(persona)
    await openScan(page)
    await checkText(page, code)
    const spoken = await readAloud(page)
    const verdict = placeOf(spoken, /^通过$/)
    const live = spoken.findIndex((one) => one.live === 'assertive')
    expect(live).toBeGreaterThanOrEqual(0)
    expect(live).toBeLessThan(verdict)
    // before it only the bar at the top: back, the title, the other language
    const before = spoken.slice(0, verdict).filter(({ name, role }) => name !== '' && role !== 'region')
    expect(before.map(({ name }) => name).filter((name) => !/^(返回|核验结论|English)$/.test(name))).toEqual([])
    expect(placeOf(spoken, /从业资格证/)).toBeGreaterThan(verdict)
    expect(placeOf(spoken, /^再扫一个$/)).toBeGreaterThan(verdict)
    await page.context().close()
  }
})

test('a refusal is said too: a code that cannot be used, and nothing against the person', async () => {
  const page = await phoneOf('public')
  await openScan(page)
  await checkText(page, '6222 0000 1111 2222')
  const spoken = await readAloud(page)
  expect(placeOf(spoken, /^码用不了$/)).toBeGreaterThan(spoken.findIndex(({ live }) => live === 'assertive'))
  expect(placeOf(spoken, /不等于没有证/)).toBeGreaterThan(placeOf(spoken, /^码用不了$/))
  await page.context().close()
})
