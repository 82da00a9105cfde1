import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const openPage = (persona: string, address: string, seen: string) => async (walk: Walk) => {
  await walk.become(persona)
  await walk.go(address)
  await walk.see(seen)
}

/** The page with this path of the API answering otherwise. */
const openBroken = (address: string, path: string, seen: string) => async (walk: Walk) => {
  await walk.become('owner')
  await walk.answer(path, 503, problem(503, 'evidence-unavailable'))
  await walk.go(address)
  await walk.see(seen)
}

/** Authorisations, agents, devices, and the card for when no code can be shown. */
export const COMPANY_SCENES: readonly Scene[] = [
  { name: 'delegations-owner', open: openPage('owner', '/pages/delegations/index', '#open-authorise'), short: true },
  { name: 'delegations-none', open: openPage('ridehail', '/pages/delegations/index', '#no-delegations') },
  {
    name: 'delegations-error',
    open: openBroken('/pages/delegations/index', '/delegations', '#delegations-failure'),
  },
  { name: 'authorise-owner', open: openPage('owner', '/pages/authorise/index', '#give'), short: true },
  { name: 'authorise-no-vehicles', open: openPage('driver', '/pages/authorise/index', '#no-vehicles'), primary: 0 },
  { name: 'agents-owner', open: openPage('owner', '/pages/agents/index', '#open-appoint'), short: true },
  { name: 'agents-none', open: openPage('driver', '/pages/agents/index', '#no-agents'), primary: 0 },
  { name: 'agents-error', open: openBroken('/pages/agents/index', '/company-agents', '#agents-failure') },
  { name: 'appoint-owner', open: openPage('owner', '/pages/appoint/index', '#appoint'), short: true },
  { name: 'devices-owner', open: openPage('owner', '/pages/devices/index', '#devices'), primary: 0, short: true },
  { name: 'devices-error', open: openBroken('/pages/devices/index', '/sessions', '#devices-failure'), primary: 0 },
  {
    name: 'devices-unbind',
    open: async (walk) => {
      await openPage('owner', '/pages/devices/index', '#unbind')(walk)
      await walk.press('unbind')
      await walk.see('.confirm')
    },
    // what cannot be undone is no primary action
    primary: 0,
  },
  {
    name: 'cannot-show',
    open: openPage('driver', '/pages/cannot-show/index', '#cannot-show'),
    primary: 0,
    short: true,
  },
]
