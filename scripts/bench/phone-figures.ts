import type { Browser, CDPSession, Page } from 'playwright-core'
import { rounded, type Figure } from './figure.ts'
import { median } from './medians.ts'
import { interactiveOf, watchFor } from './phone-interactive.ts'

/** CPU this many times slower than this machine's: a stand-in for a cheap Android phone. */
const SLOWER = 4
const LOADS = 5
/** Each screen is there when its `control` is: the first card, the drawn code. */
const WALLET = { address: '/#/pages/home/index', control: '#wallet .card' }
const OPEN_SHOW = '#open-show'
const SHOW = { address: '/#/pages/show/index', control: '#code-picture img' }

/** A driver's phone: 390 × 844, signed in, no cache and no service worker, so that every load is a first one. */
async function openDriver(browser: Browser, gateway: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  await page.goto(gateway)
  await page.locator('#persona-driver').first().click()
  await page.locator(`${OPEN_SHOW}:visible`).waitFor()
  return page
}

interface Screen {
  readonly interactiveMs: number
  readonly heapBytes: number
}

/** Loads one screen several times in a tab of its own that takes over the session. */
async function measureScreen(page: Page, gateway: string, { address, control }: typeof WALLET): Promise<Screen> {
  await watchFor(page, control)
  const tools = await page.context().newCDPSession(page)
  await tools.send('Network.enable')
  await tools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const times: number[] = []
  await page.goto(gateway + address)
  for (let load = 0; load < LOADS; load += 1) {
    await page.reload()
    times.push(await interactiveOf(page))
  }
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { interactiveMs: median(times), heapBytes: await heapOf(tools) }
}

/** Bytes of JavaScript objects that are still reachable. */
async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.enable')
  await tools.send('HeapProfiler.collectGarbage')
  return (await tools.send('Runtime.getHeapUsage')).usedSize
}

/** From the press of 亮证 in a loaded wallet until the code is drawn. */
async function measurePress(page: Page, gateway: string): Promise<number> {
  const tools = await page.context().newCDPSession(page)
  const times: number[] = []
  for (let press = 0; press < LOADS; press += 1) {
    await page.goto(gateway + WALLET.address)
    await page.reload()
    await page.locator(`${WALLET.control}:visible`).first().waitFor()
    // the code of the wallet is made ahead: the press is measured, not its making
    await page.waitForTimeout(1500)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    times.push(await page.evaluate(pressAndWait, { press: OPEN_SHOW, until: SHOW.control }))
    await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  return median(times)
}

/** Runs in the page: milliseconds from the press until the image stands there drawn. */
function pressAndWait(controls: { readonly press: string; readonly until: string }): Promise<number> {
  return new Promise((settle) => {
    const from = performance.now()
    const look = (): void => {
      const found = document.querySelector(controls.until)
      const drawn = found instanceof HTMLImageElement && found.complete && found.naturalWidth > 0
      if (drawn && found.getBoundingClientRect().height > 0) settle(performance.now() - from)
      else requestAnimationFrame(look)
    }
    const button = document.querySelector(controls.press)
    if (button instanceof HTMLElement) button.click()
    requestAnimationFrame(look)
  })
}

function figuresOf(name: 'wallet' | 'show', { interactiveMs, heapBytes }: Screen): readonly Figure[] {
  const meant = name === 'wallet' ? 'the wallet with its cards and 亮证' : 'the code drawn'
  return [
    {
      name: `h5-${name}-interactive-ms`,
      value: rounded(interactiveMs),
      unit: 'ms',
      target: 3000,
      better: 'less',
      note:
        `median of ${LOADS} loads without cache, CPU ${SLOWER} times slower, signed in, gateway on this machine; from asking ` +
        `for the page until ${meant} stands there and no task over 50 ms follows for half a second`,
    },
    {
      name: `h5-${name}-heap-bytes`,
      value: heapBytes,
      unit: 'bytes',
      target: null,
      better: 'less',
      note: 'JavaScript heap in use after the last of these loads and a collection',
    },
  ]
}

/** What the preview costs on a slow phone; the clock is the browser's. */
export async function phoneFigures(browser: Browser, gateway: string): Promise<readonly Figure[]> {
  const page = await openDriver(browser, gateway)
  const press = await measurePress(page, gateway)
  const wallet = await measureScreen(page, gateway, WALLET)
  const second = await openDriver(browser, gateway)
  await second.locator(`${OPEN_SHOW}:visible`).click()
  await second.locator(`${SHOW.control}:visible`).waitFor()
  const show = await measureScreen(second, gateway, SHOW)
  await Promise.all([page.context().close(), second.context().close()])
  return [
    ...figuresOf('wallet', wallet),
    ...figuresOf('show', show),
    {
      name: 'h5-show-press-ms',
      value: rounded(press),
      unit: 'ms',
      target: 1000,
      better: 'less',
      note: `median of ${LOADS} presses of 亮证 in a loaded wallet until the code is drawn, CPU ${SLOWER} times slower`,
    },
  ]
}
