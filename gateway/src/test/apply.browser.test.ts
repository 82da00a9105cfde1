import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './testing/api.ts'
import { become, launchBrowser, openPhone } from './testing/browser.ts'
import { startStack, type RunningStack } from './testing/running-stack.ts'
import { checkText, codeOnScreen, openScan, wordsOf } from './testing/screen-steps.ts'

const PATIENCE_MS = 90_000

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

/** How long the province takes for each of its steps. */
async function setPace(seconds: number): Promise<void> {
  await call(stack.sandbox, 'POST', '/sandbox/application-pace', { body: { upstream: 'province-33', seconds } })
}

async function phoneOf(persona: string): Promise<Page> {
  const page = await openPhone(browser, stack.gateway)
  page.context().setDefaultTimeout(PATIENCE_MS)
  await become(page, persona)
  await page.locator('#wallet:visible').waitFor()
  return page
}

const press = (page: Page, selector: string) => page.locator(`${selector}:visible`).first().click()
const fill = (page: Page, id: string, text: string) =>
  page.locator(`#${id}:visible input, input#${id}:visible`).first().fill(text)
const waitFor = (page: Page, selector: string) => page.locator(`${selector}:visible`).first().waitFor()
const sees = (page: Page, words: string) => expect.poll(() => wordsOf(page), { timeout: PATIENCE_MS }).toContain(words)

/** 办事 and one of the things that can be applied for. */
async function openForm(page: Page, kindId: string): Promise<void> {
  await press(page, '#tab-apply')
  await sees(page, '免费')
  await press(page, '#open-kinds')
  await press(page, `#kind-${kindId}`)
  await waitFor(page, '#promise')
  expect(await wordsOf(page)).toMatch(/免费[\s\S]*个工作日内办结[\s\S]*原发证机关/)
  await press(page, '#begin')
}

/** Chooses a photo from the album: a picture that the browser itself has painted. */
async function choosePhoto(page: Page, material: string): Promise<void> {
  const buffer = await page.screenshot({ type: 'jpeg' })
  await waitFor(page, `#album-${material}`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, `#album-${material}`)])
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
}

/** Hands the form in and reads the number that one can say on the telephone. */
async function handIn(page: Page): Promise<string> {
  await press(page, '#hand-in')
  await waitFor(page, '#receipt')
  expect(await wordsOf(page)).toMatch(/最晚 .*办结/)
  return (await page.locator('#receipt-number:visible').innerText()).replace(/\s/g, '')
}

async function tellProvince(receiptNumber: string, decision: object): Promise<void> {
  const tell = () => call(stack.sandbox, 'POST', `/sandbox/applications/${receiptNumber}/decision`, { body: decision })
  // it is on its way for a moment
  await expect.poll(async () => (await tell()).status, { timeout: 20_000 }).toBe(200)
}

async function listedReceipts(): Promise<readonly string[]> {
  const { body } = await call(stack.sandbox, 'GET', '/sandbox/applications')
  return body.list('applications').map((one) => one.text('receiptNumber'))
}

test('a driver whose certificate is lost has another one issued and shows it: cut upload, lost answer, killed app', async () => {
  await setPace(60)
  const page = await phoneOf('driver')
  await openForm(page, '33-7-replacement')
  // what may be left open is left open; the photo is cut off in the middle and goes on
  for (const id of ['answer-lossDate', 'answer-phone']) {
    await waitFor(page, `#${id}`)
    if (id === 'answer-phone') {
      await fill(page, id, '1380013')
      await press(page, '#next')
      await sees(page, '手机号要 11 位')
      await fill(page, id, '13800138000')
    }
    await press(page, '#next')
  }
  await page.route('**/application-materials/*/content', (route) => route.abort().catch(() => undefined))
  await choosePhoto(page, 'portrait')
  await waitFor(page, '#send-failure-portrait')
  await page.unroute('**/application-materials/*/content')
  await press(page, '#go-on-portrait')
  await waitFor(page, '#sent-portrait')
  await press(page, '#next')
  await sees(page, '138 0013 8000')

  // the gateway takes it, its answer is lost, the app is closed; opened again it asks for the same and never twice
  const before = (await listedReceipts()).length
  await page.route('**/api/v1/applications', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    // the page may be gone already when the answer is
    await route.fetch().catch(() => undefined)
    await route.abort().catch(() => undefined)
  })
  await press(page, '#hand-in')
  await waitFor(page, '#unanswered')
  await page.unroute('**/api/v1/applications')
  await page.reload()
  await waitFor(page, '#unanswered')
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('13800138000')
  const receiptNumber = await handIn(page)
  await expect.poll(async () => (await listedReceipts()).length, { timeout: PATIENCE_MS }).toBe(before + 1)

  await press(page, '#follow')
  await sees(page, '已提交')
  await setPace(1)
  await tellProvince(receiptNumber, { decision: 'accept' })
  await sees(page, '证已发')
  await press(page, '#show-new')
  await press(page, '#view-public')
  await waitFor(page, '#view-public.segment-current')
  const code = await codeOnScreen(page)
  const anybody = await openPhone(browser, stack.gateway)
  await openScan(anybody)
  expect((await checkText(anybody, code)).form).toBe('pass')
  await page.goto(stack.gateway)
  await sees(page, '从业资格证')
  await Promise.all([page, anybody].map((one) => one.context().close()))
})

test('a company’s agent fills in one page, is asked for a supplement and hands it in', async () => {
  await setPace(60)
  const page = await phoneOf('clerk')
  await openForm(page, '33-5-first-issue')
  await press(page, '#next')
  await sees(page, '这一项还没填')
  await fill(page, 'answer-plateNumber', '浙a·Z0088')
  await press(page, '#answer-plateColor-2')
  await press(page, '#answer-vehicleType-H11')
  await fill(page, 'answer-vin', 'lsvau033372123457')
  await press(page, '#next')
  await choosePhoto(page, 'vehicle-licence')
  await waitFor(page, '#sent-vehicle-licence')
  await press(page, '#next')
  const receiptNumber = await handIn(page)
  await press(page, '#follow')
  await tellProvince(receiptNumber, { decision: 'supplement', materials: ['technical-report'] })
  await waitFor(page, '#supplement')
  await sees(page, '过期就不受理了')
  await press(page, '#send-supplement')
  await sees(page, '还有没补的')
  await choosePhoto(page, 'technical-report')
  await waitFor(page, '#sent-technical-report')
  await press(page, '#send-supplement')
  await setPace(1)
  await sees(page, '证已发')
  await page.context().close()
})

test('a suspended vehicle’s replacement is rejected: why, by whom, and what can be done', async () => {
  await setPace(1)
  const page = await phoneOf('owner')
  const token = (await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:owner' } })).body
  const list = await call(stack.gateway, 'GET', '/api/v1/certificates', { token: token.text('accessToken') })
  const suspended = list.body.list('certificates').find((one) => one.at('status') === 'SUSPENDED')
  await openForm(page, '33-5-replacement')
  await page.locator('[id^="about-"]:visible').first().waitFor()
  const choice = page.locator(`#about-${suspended?.text('certificateId') ?? ''}:visible`)
  if ((await choice.count()) === 0)
    await fill(page, 'certificate-search', suspended?.text('plateNumber').slice(2) ?? '')
  await choice.click()
  for (const step of ['#answer-lossDate', '#album-vehicle-licence']) {
    await press(page, '#next')
    await waitFor(page, step)
  }
  await press(page, '#next')
  await handIn(page)
  await press(page, '#follow')
  await sees(page, '没批准')
  const words = await wordsOf(page)
  expect(words).toContain('有处罚还没处理完')
  expect(words).toContain('行政复议')
  expect(words).toContain('办理机关')
  await page.context().close()
})

test('what a clerk prepared is confirmed on the own phone by its code, and by nobody else', async () => {
  const people = (await call(stack.sandbox, 'GET', '/sandbox/personas')).body.list()
  const who = people.find((one) => one.text('persona') === 'soletrader')
  const session = await call(stack.gateway, 'POST', '/api/v1/sessions', { body: { loginCode: 'demo:clerk' } })
  const prepared = await call(stack.gateway, 'POST', '/api/v1/application-drafts', {
    token: session.body.text('accessToken'),
    body: {
      citizen: { name: who?.text('realName'), idNumber: who?.text('idNumber') },
      application: { kindId: '33-7-change', fields: { employer: '样板村货运部' } },
    },
  })
  const code = prepared.body.text('code')
  for (const persona of ['driver', 'soletrader']) {
    const page = await phoneOf(persona)
    await press(page, '#tab-apply')
    await press(page, '#open-confirm')
    await fill(page, 'draft-code', code)
    await press(page, '#open-prepared')
    if (persona === 'driver') await sees(page, '不是填给您的')
    else {
      await sees(page, '样板村货运部')
      await press(page, '#confirm-prepared')
      await waitFor(page, '#receipt')
    }
    await page.context().close()
  }
})
