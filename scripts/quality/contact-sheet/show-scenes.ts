import { emptyList } from './changed-answers.ts'
import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

async function openShow(walk: Walk, persona = 'driver'): Promise<void> {
  await walk.become(persona)
  await walk.press('open-show')
}

async function openCode(walk: Walk, view: 'public' | 'inspection', persona = 'driver'): Promise<void> {
  await openShow(walk, persona)
  await walk.see('#code-picture')
  await walk.press(`view-${view}`)
  await walk.see('#code-picture')
}

/** No code is ready: the phone has not asked yet, and what it asks now gets this answer. */
const withoutCode = (status: number, code: string) => async (walk: Walk) => {
  await walk.answer('/presentations', status, problem(status, code))
  await openShow(walk)
  await walk.see('#no-code')
}

/** 亮证: what stands there is the code; it has no primary action. */
export const SHOW_SCENES: readonly Scene[] = [
  { name: 'show-public', open: (walk) => openCode(walk, 'public'), primary: 0, short: true },
  { name: 'show-inspection', open: (walk) => openCode(walk, 'inspection'), primary: 0, short: true },
  { name: 'show-owner', open: (walk) => openCode(walk, 'inspection', 'owner'), primary: 0 },
  { name: 'show-soletrader', open: (walk) => openCode(walk, 'public', 'soletrader'), primary: 0 },
  {
    name: 'show-offline',
    open: async (walk) => {
      await openCode(walk, 'public')
      await walk.cutOff(true)
    },
    primary: 0,
  },
  {
    name: 'show-seven-days-on-their-way',
    open: async (walk) => {
      await openCode(walk, 'public')
      await walk.hang('/presentations')
      await walk.press('fill-seven-days')
      await walk.see('#stock-progress')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'show-seven-days-stopped',
    open: async (walk) => {
      await openCode(walk, 'public')
      await walk.answer('/presentations', 503, problem(503, 'upstream-unavailable'))
      await walk.press('fill-seven-days')
      await walk.see('#stock-warning')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'show-choose',
    open: async (walk) => {
      await openCode(walk, 'public')
      await walk.press('change-set')
      await walk.see('.confirm')
    },
    short: true,
  },
  {
    name: 'show-loading',
    open: async (walk) => {
      await walk.hang('/presentations')
      await openShow(walk)
      await walk.see('.code-waiting')
    },
    primary: 0,
    short: true,
  },
  { name: 'show-not-presentable', open: withoutCode(409, 'certificate-not-presentable'), primary: 0, short: true },
  { name: 'show-upstream-unavailable', open: withoutCode(503, 'upstream-unavailable'), primary: 0 },
  {
    name: 'show-none-ready-offline',
    open: async (walk) => {
      await walk.page.route('**/api/v1/presentations', (route) => route.abort())
      await openShow(walk)
      await walk.see('#no-code')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'show-nothing-to-show',
    open: async (walk) => {
      await walk.change('/certificates', emptyList)
      await walk.become('driver')
      await walk.see('#empty')
      await walk.go('/pages/show/index')
      await walk.see('#no-code')
    },
    primary: 0,
  },
]
