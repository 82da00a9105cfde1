import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Debian's Chromium, headless; `flags` beside the usual ones. */
export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...FLAGS, ...flags] })
}

/** A phone of its own: own storage, own network, 390 × 844 at double density. */
export async function openPhone(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    ...options,
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  // A machine that does other things beside is slow, not wrong.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** Chooses a demo persona and waits until that person is signed in: what is pressed next is pressed as that person. */
export async function become(page: Page, persona: string): Promise<void> {
  await page.locator(`#persona-${persona}:visible`).first().click()
  await page.locator(`#persona-${persona}.demo-bar-persona-current:visible`).first().waitFor()
}
