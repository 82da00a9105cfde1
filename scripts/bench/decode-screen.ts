import type { Browser, Page } from 'playwright-core'
import { symbolOf } from './decode-figures.ts'
import { readScreenshot } from './decode-readers.ts'
import type { DrawnSymbol } from './decode-symbol.ts'

/** The picture of the code, cut out of a driver's show screen. */
async function shotOfShowScreen(page: Page, gateway: string): Promise<Buffer> {
  await page.goto(gateway)
  await page.locator('#persona-driver').first().click()
  await page.locator('#open-show:visible').click()
  const picture = page.locator('#code-picture:visible')
  await picture.waitFor()
  await page.locator('#code-picture img').first().waitFor()
  return picture.screenshot()
}

/** Dark where the middle of each module of the picture is dark, by the browser's own decoder of pictures. */
async function modulesOf(page: Page, png: Buffer, side: number): Promise<readonly boolean[]> {
  return page.evaluate(
    async ({ base64, modules }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes]))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const data = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? []
      return Array.from({ length: modules * modules }, (_, index) => {
        const x = Math.floor((((index % modules) + 0.5) / modules) * bitmap.width)
        const y = Math.floor(((Math.floor(index / modules) + 0.5) / modules) * bitmap.height)
        return (data[(y * bitmap.width + x) * 4] ?? 255) < 128
      })
    },
    { base64: png.toString('base64'), modules: side },
  )
}

function partsOf(text: string) {
  const digits = /[0-9]+$/.exec(text)?.[0] ?? ''
  return { prefix: text.slice(0, text.length - digits.length), digits }
}

/** Modules in which our drawing of a text differs from the picture of it; 0 for the same symbol. */
export function differingModules(symbol: DrawnSymbol, shown: readonly boolean[]): number {
  return shown.filter((dark, index) => dark !== (symbol.dark[index] === 1)).length
}

/** Proves that what is degraded is what the show screen draws; throws when a single module differs. */
export async function compareWithShowScreen(browser: Browser, gateway: string): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const page = await context.newPage()
  const png = await shotOfShowScreen(page, gateway)
  const text = await readScreenshot(png)
  if (text === undefined) throw new Error('no code can be read from the show screen')
  const symbol = symbolOf(partsOf(text))
  const differing = differingModules(symbol, await modulesOf(page, png, symbol.side))
  await context.close()
  if (differing > 0) throw new Error(`the show screen draws ${differing} modules otherwise than the pictures`)
}
