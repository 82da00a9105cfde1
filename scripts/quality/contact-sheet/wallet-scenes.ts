import { crowdedList, emptyList, listOfYesterday } from './changed-answers.ts'
import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const LIST = '/certificates'

async function openWallet(walk: Walk, persona: string, seen = '#wallet .card'): Promise<void> {
  await walk.become(persona)
  await walk.see(seen)
}

const refused = (status: number, code: string) => async (walk: Walk) => {
  await walk.answer(LIST, status, problem(status, code))
  await openWallet(walk, 'driver', '#wallet-failure')
}

/** 证照: the wallet of everybody who has one, and of everybody who has not. */
export const WALLET_SCENES: readonly Scene[] = [
  { name: 'wallet-signed-out', open: (walk) => walk.see('#sign-in'), short: true },
  { name: 'wallet-not-bound', open: (walk) => openWallet(walk, 'public', '#open-binding'), short: true },
  { name: 'wallet-driver', open: (walk) => openWallet(walk, 'driver'), short: true },
  { name: 'wallet-owner', open: (walk) => openWallet(walk, 'owner'), short: true },
  { name: 'wallet-clerk', open: (walk) => openWallet(walk, 'clerk') },
  { name: 'wallet-soletrader', open: (walk) => openWallet(walk, 'soletrader') },
  { name: 'wallet-ridehail', open: (walk) => openWallet(walk, 'ridehail') },
  { name: 'wallet-hazmat', open: (walk) => openWallet(walk, 'hazmat'), primary: 0 },
  {
    name: 'wallet-loading',
    open: async (walk) => {
      await walk.hang(LIST)
      await walk.become('driver')
      await walk.see('.skeleton-line')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'wallet-empty',
    open: async (walk) => {
      await walk.change(LIST, emptyList)
      await openWallet(walk, 'driver', '#empty')
    },
    primary: 0,
    short: true,
  },
  { name: 'wallet-error', open: refused(500, 'internal-error'), primary: 0, short: true },
  { name: 'wallet-evidence-unavailable', open: refused(503, 'evidence-unavailable'), primary: 0 },
  { name: 'wallet-too-many-requests', open: refused(429, 'too-many-requests'), primary: 0 },
  { name: 'wallet-upstream-unavailable', open: refused(503, 'upstream-unavailable'), primary: 0 },
  {
    name: 'wallet-offline',
    open: async (walk) => {
      await walk.page.route('**/api/v1/certificates', (route) => route.abort())
      await openWallet(walk, 'driver', '#wallet-offline')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'wallet-session-over',
    open: async (walk) => {
      await walk.answer(LIST, 401, problem(401, 'session-ended'))
      await walk.answer('/sessions/refresh', 401, problem(401, 'session-ended'))
      await walk.become('driver')
      await walk.see('#sign-in, #wallet-failure, #wallet-signed-out')
    },
  },
  {
    name: 'wallet-stale',
    open: async (walk) => {
      await walk.change(LIST, listOfYesterday)
      await openWallet(walk, 'driver')
    },
    short: true,
  },
  {
    name: 'wallet-crowded',
    open: async (walk) => {
      await walk.change(LIST, crowdedList(28))
      await openWallet(walk, 'owner')
    },
    short: true,
  },
]
