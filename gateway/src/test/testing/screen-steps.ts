import type { Page } from 'playwright-core'
import { readCode } from './read-code.ts'

/** The one code on the screen, read from a screenshot of all of it; throws when none can be read. */
export async function codeOnScreen(page: Page): Promise<string> {
  await page.locator('#code-picture:visible').waitFor()
  const read = await readCode(await page.screenshot())
  if (!read) throw new Error('no code can be read from the screen')
  return read.text
}

/** 亮证 from the wallet: the code for this audience, read from the screen. */
export async function showCodeTo(page: Page, view: 'public' | 'inspection'): Promise<string> {
  await page.locator('#open-show:visible').click()
  await page.locator('#code-picture:visible').waitFor()
  const chosen = page.locator(`#view-${view}:visible`).first()
  await chosen.click()
  await page.locator(`#view-${view}.segment-current:visible`).first().waitFor()
  const beginning = view === 'public' ? 'HTTPS:' : 'RTC1:'
  for (let reading = 0; reading < 20; reading += 1) {
    const text = await codeOnScreen(page)
    if (text.startsWith(beginning)) return text
  }
  throw new Error(`the screen does not show a code for ${view}`)
}

/** What a verifier's screen says of a code. */
export interface SeenVerdict {
  /** `pass`, `doubt`, `fail`, `unusable` or `forged`: the shape that is shown. */
  readonly form: string
  readonly words: string
}

/** Opens the scan page from the verify tab and waits until codes can be entered. */
export async function openScan(page: Page): Promise<void> {
  await page.locator('#tab-verify:visible').click()
  await page.locator('#open-scan:visible').click()
  await page.locator('#scan-input:visible').first().waitFor()
}

/** Enters a code's text on the scan page, as one does without a camera, and reads the verdict. */
export async function checkText(page: Page, text: string): Promise<SeenVerdict> {
  await page.locator('#scan-input:visible textarea, textarea#scan-input:visible').first().fill(text)
  await page.locator('#scan-typed:visible').click()
  const verdict = page.locator('#verdict:visible')
  await verdict.waitFor()
  return { form: (await verdict.getAttribute('data-form')) ?? '', words: await wordsOf(page) }
}

/** The words on the screen, without the preview's demo bar. */
export async function wordsOf(page: Page): Promise<string> {
  const words = await page.locator('.page:visible').last().innerText()
  const demo = page.locator('.demo-bar:visible')
  return (await demo.count()) > 0 ? words.replace(await demo.first().innerText(), '') : words
}
