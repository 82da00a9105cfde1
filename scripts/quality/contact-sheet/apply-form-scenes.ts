import { application, applicationKind, KINDS, STATES } from './application-answers.ts'
import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const FORM = '/apply/pages/form/index?kind='

async function openForm(walk: Walk, persona: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const kind = applicationKind(more)
  await walk.answer('/application-kinds', 200, { kinds: [kind] })
  await walk.answer('/application-forms', 200, { kind })
  await walk.become(persona)
  await walk.go(`${FORM}${String(kind['kindId'])}`)
  await walk.see('#about')
}

/** A photo of the test picture that a browser paints. */
async function choosePhoto(walk: Walk): Promise<void> {
  const picture = await walk.page.screenshot({ type: 'jpeg' })
  const chooser = walk.page.waitForEvent('filechooser')
  await walk.press('album-portrait')
  await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: picture })
}

const toPhone = async (walk: Walk) => {
  await openForm(walk, 'driver')
  await walk.press('begin')
  await walk.see('#answer-phone')
}
const toReason = async (walk: Walk) => {
  await toPhone(walk)
  await walk.write('answer-phone', '13800138000')
  await walk.press('next')
  await walk.see('#answer-endReason-lost')
}
const toDate = async (walk: Walk) => {
  await toReason(walk)
  await walk.press('answer-endReason-lost')
  await walk.press('next')
  await walk.see('#answer-lossDate')
}
const toPicture = async (walk: Walk) => {
  await toDate(walk)
  await walk.press('next')
  await walk.see('#album-portrait')
}
const toCheck = async (walk: Walk) => {
  const complete = { materialId: 'm', material: 'portrait', state: 'complete', size: 1, received: 1 }
  await walk.answer('/application-materials', 201, complete)
  await toPicture(walk)
  await choosePhoto(walk)
  await walk.see('#sent-portrait')
  await walk.press('next')
  await walk.see('#album-driving-licence')
  await walk.press('next')
  await walk.see('#check')
}
const cutUpload = async (walk: Walk) => {
  const begun = { materialId: 'm', material: 'portrait', state: 'receiving', size: 300_000, received: 131_072 }
  await walk.answer('/application-materials', 201, begun)
  await walk.page.route('**/api/v1/application-materials/m/content', (route) => route.abort())
  await toPicture(walk)
  await choosePhoto(walk)
  await walk.see('#send-failure-portrait')
}
const COMPANY = { kindId: '33-5-replacement', kind: 5, title: '道路运输证', applicant: 'company' }

/** 申请表: one question on a screen, photos, looking it over, the receipt; a company's compact form. */
export const APPLY_FORM_SCENES: readonly Scene[] = [
  { name: 'form-about', open: (walk) => openForm(walk, 'driver'), short: true },
  { name: 'form-question', open: toPhone, short: true },
  {
    name: 'form-question-fault',
    open: async (walk) => {
      await toPhone(walk)
      await walk.press('next')
      await walk.see('#form-fault')
    },
  },
  { name: 'form-choice', open: toReason, short: true },
  { name: 'form-date', open: toDate },
  { name: 'form-picture', open: toPicture, short: true },
  { name: 'form-picture-cut', open: cutUpload },
  { name: 'form-check', open: toCheck, short: true },
  {
    name: 'form-receipt',
    open: async (walk) => {
      await walk.answer('/applications', 201, application(STATES.submitted))
      await toCheck(walk)
      await walk.press('hand-in')
      await walk.see('#receipt')
    },
    short: true,
  },
  {
    name: 'form-unanswered',
    open: async (walk) => {
      await walk.page.route('**/api/v1/applications', (route) => route.abort())
      await toCheck(walk)
      await walk.press('hand-in')
      await walk.see('#unanswered')
    },
    short: true,
  },
  {
    name: 'form-drafts',
    open: async (walk) => {
      await toReason(walk)
      await walk.page.unroute('**/api/v1/application-kinds')
      await walk.answer('/application-kinds', 200, KINDS)
      await walk.go('/apply/pages/kinds/index')
      await walk.see('#drafts')
    },
    primary: 0,
  },
  {
    name: 'form-company-which',
    open: async (walk) => {
      await openForm(walk, 'owner', COMPANY)
      await walk.press('begin')
      await walk.see('[id^="about-"]')
    },
  },
  {
    name: 'form-company',
    open: async (walk) => {
      await openForm(walk, 'owner', COMPANY)
      await walk.press('begin')
      await walk.see('[id^="about-"]')
      await walk.page.locator('[id^="about-"]:visible').first().click()
      await walk.press('next')
      await walk.see('#answer-phone')
    },
    short: true,
  },
  {
    name: 'form-kind-gone',
    open: async (walk) => {
      await walk.answer('/application-kinds', 200, KINDS)
      await walk.become('driver')
      await walk.go(`${FORM}33-1-change`)
      await walk.see('#form-unavailable')
    },
    primary: 0,
  },
  {
    name: 'form-error',
    open: async (walk) => {
      await walk.answer('/application-kinds', 503, problem(503, 'upstream-unavailable'))
      await walk.become('driver')
      await walk.go(`${FORM}33-7-replacement`)
      await walk.see('#form-unavailable')
    },
    primary: 0,
  },
]
