import type { Browser, Page, Route } from 'playwright-core'
import type { PrintScale, Variant } from './variants.ts'

/** What a scene needs of its phone: the kept shell of the preview (for pages opened without network), a camera. */
export interface PhoneNeeds {
  readonly shell?: boolean
  readonly camera?: boolean
}

/** What a gateway that is walked against is made of. */
export interface Addresses {
  readonly gateway: string
  readonly sandbox: string
}

/** 走一遍: one phone on its way to a scene. */
export interface Walk extends Addresses {
  readonly page: Page
  /** Signs a demo persona in and waits for the home page. */
  readonly become: (persona: string) => Promise<void>
  /** Opens a page of the mini-program by its address. */
  readonly go: (address: string) => Promise<void>
  /** Presses a control by its id. */
  readonly press: (id: string) => Promise<void>
  /** Waits until something is on the screen. */
  readonly see: (selector: string) => Promise<void>
  /** Questions to this path of the API are never answered. */
  readonly hang: (path: string) => Promise<void>
  /** Questions to this path get this answer instead of the gateway's. */
  readonly answer: (path: string, status: number, body: unknown) => Promise<void>
  /** Answers of the gateway to this path are changed on their way. */
  readonly change: (path: string, change: (body: unknown) => unknown) => Promise<void>
  /** Writes into an input by its id. */
  readonly write: (id: string, text: string) => Promise<void>
  /** No network from now on, or again. */
  readonly cutOff: (cut: boolean) => Promise<void>
}

/** Longest wait for anything on a loaded machine, ms. */
const PATIENCE = 30_000

/** The demo bar is no part of the product and stands in no picture. */
const WITHOUT_DEMO_BAR = '.demo-bar { display: none !important }'

/** A fresh phone: own storage, no service worker, camera refused unless a scene grants it. */
export async function openWalk(
  browser: Browser,
  addresses: Addresses,
  { variant, scale, needs }: { readonly variant: Variant; readonly scale: PrintScale; readonly needs: PhoneNeeds },
): Promise<Walk> {
  const { width, height, language } = variant
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: needs.shell ? 'allow' : 'block',
    ...(needs.camera ? { permissions: ['camera'] } : {}),
    // axe-core is put into the page, which the gateway's content policy refuses
    bypassCSP: true,
  })
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  await page.addInitScript(
    (settings) => {
      for (const [key, value] of Object.entries(settings)) localStorage.setItem(key, value)
    },
    { 'text-scale': String(scale), language },
  )
  await page.goto(addresses.gateway)
  return { ...addresses, page, ...stepsOf(page, addresses) }
}

function stepsOf(page: Page, { gateway }: Addresses): Omit<Walk, keyof Addresses | 'page'> {
  const see = (selector: string) => page.locator(`${selector}:visible`).first().waitFor()
  const press = (id: string) => page.locator(`#${id}:visible`).first().click()
  return {
    see,
    press,
    become: async (persona) => {
      await press(`persona-${persona}`)
      await see(`.demo-bar-persona-current#persona-${persona}`)
    },
    go: async (address) => {
      // a change of person leads home a moment later: what was opened meanwhile is opened again
      for (let tries = 0; tries < 5; tries += 1) {
        await page.goto(`${gateway}/#${address}`)
        await page.waitForTimeout(400)
        if (page.url().endsWith(`#${address}`)) return
      }
    },
    hang: async (path) => {
      await page.route(`**/api/v1${path}`, () => undefined)
    },
    answer: async (path, status, body) => {
      await page.route(`**/api/v1${path}`, (route) => fulfil(route, status, body))
    },
    change: async (path, change) => {
      await page.route(`**/api/v1${path}`, async (route) => {
        const response = await route.fetch()
        const body: unknown = await response.json()
        await route.fulfill({ response, body: JSON.stringify(change(body)) })
      })
    },
    write: (id, text) =>
      page
        .locator(`#${id}:visible`)
        .first()
        .locator('xpath=descendant-or-self::*[self::input or self::textarea]')
        .first()
        .fill(text),
    cutOff: (cut) => page.context().setOffline(cut),
  }
}

function fulfil(route: Route, status: number, body: unknown): Promise<void> {
  const contentType = status >= 400 ? 'application/problem+json' : 'application/json'
  return route.fulfill({ status, contentType, body: JSON.stringify(body) })
}

/** Makes the present page look otherwise without walking again: print size and surroundings. */
export async function dress(page: Page, scale: PrintScale, dark: boolean): Promise<void> {
  // what the setting of the large print changes is this one variable on the page shell
  await page.addStyleTag({ content: `${WITHOUT_DEMO_BAR} .page { --text-scale: ${scale} !important }` })
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await scrollPage(page, 'top')
  // a page that still slides in is wider than the screen for a moment; what moves for ever does not count
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity),
  )
}

/** Scrolls to an end of the page, whichever element it scrolls in; answers how far it could go. */
export async function scrollPage(page: Page, where: 'top' | 'end'): Promise<number> {
  const range = await page.evaluate((end) => {
    const pages = Array.from(document.querySelectorAll('.taro_page, .taro_page *')).filter((one) =>
      one.checkVisibility(),
    )
    const flows = pages.filter((one) => ['auto', 'scroll'].includes(getComputedStyle(one).overflowY))
    const scrollers = [document.documentElement, ...flows].filter((one) => one.scrollHeight > one.clientHeight + 1)
    for (const one of scrollers) one.scrollTop = end ? one.scrollHeight : 0
    return Math.max(0, ...scrollers.map((one) => one.scrollHeight - one.clientHeight))
  }, where === 'end')
  await page.waitForTimeout(120)
  return range
}
