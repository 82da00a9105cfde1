import { application, KINDS, PREPARED, STATES } from './application-answers.ts'
import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const LIST = '/applications'
const ONE = '/applications/*'

async function openTab(walk: Walk, persona: string, seen: string): Promise<void> {
  await walk.become(persona)
  await walk.press('tab-apply')
  await walk.see(seen)
}

const openList = (applications: readonly unknown[], seen: string) => async (walk: Walk) => {
  await walk.answer(LIST, 200, { applications })
  await openTab(walk, 'driver', seen)
}

const openOne =
  (more: Readonly<Record<string, unknown>>, seen = '#application') =>
  async (walk: Walk) => {
    await walk.answer('/application-kinds', 200, KINDS)
    await walk.answer(ONE, 200, application(more))
    await walk.become('driver')
    await walk.go('/apply/pages/application/index?id=sheet')
    await walk.see(seen)
  }

const openKinds = (persona: string) => async (walk: Walk) => {
  await walk.answer('/application-kinds', 200, KINDS)
  await walk.become(persona)
  await walk.go('/apply/pages/kinds/index')
  await walk.see('#kinds')
}

const openConfirm = async (walk: Walk) => {
  await walk.become('driver')
  await walk.go('/apply/pages/confirm/index')
  await walk.write('draft-code', '12345678')
}

/** 办事: the tab, what can be applied for, one application in every state, and what others filled in. */
export const APPLICATION_SCENES: readonly Scene[] = [
  {
    name: 'apply-driver',
    open: openList([application(STATES.supplement), application(), application(STATES.issued), application()], '.card'),
    short: true,
  },
  { name: 'apply-none', open: openList([], '#no-applications') },
  { name: 'apply-public', open: (walk) => openTab(walk, 'public', '#open-binding') },
  {
    name: 'apply-loading',
    open: async (walk) => {
      await walk.hang(LIST)
      await openTab(walk, 'driver', '.skeleton-line')
    },
  },
  {
    name: 'apply-error',
    open: async (walk) => {
      await walk.answer(LIST, 503, problem(503, 'evidence-unavailable'))
      await openTab(walk, 'driver', '#apply-failure')
    },
  },
  {
    name: 'apply-offline',
    open: async (walk) => {
      await walk.page.route('**/api/v1/applications', (route) => route.abort())
      await openTab(walk, 'driver', '#apply-failure')
    },
    short: true,
  },
  { name: 'apply-kinds-driver', open: openKinds('driver'), primary: 0, short: true },
  { name: 'apply-kinds-owner', open: openKinds('owner'), primary: 0 },
  {
    name: 'apply-kinds-error',
    open: async (walk) => {
      await walk.answer('/application-kinds', 500, problem(500, 'internal-error'))
      await walk.become('driver')
      await walk.go('/apply/pages/kinds/index')
      await walk.see('#kinds-failure')
    },
    primary: 0,
  },
  {
    name: 'applications-list',
    open: async (walk) => {
      await walk.answer(LIST, 200, { applications: [application(STATES.rejected), application(STATES.submitted)] })
      await walk.become('driver')
      await walk.go('/apply/pages/list/index')
      await walk.see('.card')
    },
    primary: 0,
    short: true,
  },
  { name: 'application-submitted', open: openOne(STATES.submitted), primary: 0 },
  { name: 'application-reviewing', open: openOne({}), primary: 0 },
  { name: 'application-supplement', open: openOne(STATES.supplement, '#supplement'), short: true },
  { name: 'application-rejected', open: openOne(STATES.rejected), primary: 0, short: true },
  { name: 'application-not-accepted', open: openOne(STATES.notAccepted) },
  { name: 'application-issued', open: openOne(STATES.issued), short: true },
  { name: 'application-stale', open: openOne(STATES.stale), primary: 0 },
  {
    name: 'application-withdraw',
    open: async (walk) => {
      await openOne({})(walk)
      await walk.press('withdraw')
      await walk.see('.confirm')
    },
    primary: 0,
  },
  {
    name: 'application-gone',
    open: async (walk) => {
      await walk.answer(ONE, 404, problem(404, 'not-found'))
      await walk.become('driver')
      await walk.go('/apply/pages/application/index?id=sheet')
      await walk.see('#application-failure')
    },
    primary: 0,
  },
  { name: 'confirm-code', open: openConfirm, short: true },
  {
    name: 'confirm-not-found',
    open: async (walk) => {
      await walk.answer('/application-drafts/opening', 404, problem(404, 'not-found'))
      await openConfirm(walk)
      await walk.press('open-prepared')
      await walk.see('#form-fault')
    },
  },
  {
    name: 'confirm-prepared',
    open: async (walk) => {
      await walk.answer('/application-drafts/opening', 200, PREPARED)
      await openConfirm(walk)
      await walk.press('open-prepared')
      await walk.see('#prepared')
    },
  },
  { name: 'confirm-signed-out', open: (walk) => walk.go('/apply/pages/confirm/index') },
]
