import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { call, signIn, type Json } from './api.ts'

/** Parts of a page without the preview's demo bar, which is no part of the product. */
const PARTS = '.page:visible > :not(.demo-bar)'

/** What stands on the screen or is said of it by a screen reader, line by line. */
async function readWords(page: Page): Promise<readonly string[]> {
  const parts = page.locator(PARTS)
  const shown = (await parts.allInnerTexts()).flatMap((text) => text.split('\n'))
  const labelled = await parts.locator('[aria-label]:visible').all()
  const said = await Promise.all(
    labelled.map((one) => one.getAttribute('aria-label', { timeout: 500 }).catch(() => '')),
  )
  return [await page.title(), ...shown, ...said].map((text) => (text ?? '').trim()).filter((text) => text !== '')
}

const READINGS = 40
const BETWEEN_MS = 250

/** The words of the screen once it has come to rest: no skeleton, and twice the same but for figures that count down. */
export async function wordsOnScreen(page: Page): Promise<readonly string[]> {
  let before = ''
  for (let reading = 0; reading < READINGS; reading += 1) {
    await wait(BETWEEN_MS)
    const words = await readWords(page)
    const still = words.join('\n').replaceAll(/[\d零一二三四五六七八九十]+/g, '')
    const loading = await page.locator('.skeleton-line:visible, .code-waiting:visible').count()
    if (loading === 0 && still !== '' && still === before) return words
    before = still
  }
  throw new Error(`the screen at ${page.url()} does not come to rest`)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** 办理机关: the names of the authorities that decide applications, which no other record need hold. */
async function authoritiesOf(gateway: string): Promise<readonly string[]> {
  const token = await signIn(gateway, 'driver')
  const { body } = await call(gateway, 'GET', '/api/v1/application-kinds', { token })
  return body.list('kinds').map((kind) => kind.text('authority'))
}

/** 数据值: every text that the upstreams hold of people, vehicles and companies, and what the operator entered; longest first. */
export async function dataValues(gateway: string, sandbox: string): Promise<readonly string[]> {
  const answers = await Promise.all([
    call(sandbox, 'GET', '/sandbox/records'),
    call(sandbox, 'GET', '/sandbox/personas'),
    call(gateway, 'GET', '/api/v1/operator'),
  ])
  const held = answers.flatMap(({ body }: { readonly body: Json }) => textsIn(body.value))
  const texts = [...held, ...(await authoritiesOf(gateway))]
  const worth = texts.map((text) => text.trim()).filter((text) => text.length > 1)
  return [...new Set(worth)].sort((one, other) => other.length - one.length)
}

/** Ids of receipts, names shown by one character, plates with their dot: data values as screens show them. */
const SHOWN_FORMS = [
  /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{22}(?![A-Za-z0-9_-])/g,
  /\p{Script=Han}\*/gu,
  /\p{Script=Han}[A-Z]·?[A-Z0-9]{4,6}\p{Script=Han}?/gu,
]
/** A key of the plate keypad: the character of a province, or one with which a plate ends (GA 36). */
const PLATE_KEY = /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼挂学警港澳使领]$/u
/** Numbers and codes: any run of letters and digits that holds a digit. */
const NUMBERS = /[A-Za-z0-9_-]*\d[A-Za-z0-9_*-]*/g

/** What a screen says of itself, once data values are taken out. */
export function withoutData(words: string, values: readonly string[]): string {
  if (PLATE_KEY.test(words)) return ''
  const shown = SHOWN_FORMS.reduce((rest, form) => rest.replaceAll(form, ' '), words)
  const named = values.reduce((rest, value) => rest.replaceAll(value, ' '), shown)
  return named.replaceAll(NUMBERS, ' ')
}
