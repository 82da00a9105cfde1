import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

/** Opens the first certificate of a persona's wallet. */
async function openCertificate(walk: Walk, persona: string): Promise<void> {
  await walk.become(persona)
  await walk.see('#wallet .card-press')
  await walk.page.locator('#wallet .card-press:visible').first().click()
}

const refusedDetail = (status: number, code: string) => async (walk: Walk) => {
  await walk.answer('/certificates/*', status, problem(status, code))
  await openCertificate(walk, 'driver')
  await walk.see('#detail-failure')
}

const openMe = (persona: string) => async (walk: Walk) => {
  await walk.become(persona)
  await walk.press('tab-me')
  await walk.see('#who-i-am')
}

const openBinding = async (walk: Walk) => {
  await walk.become('public')
  await walk.press('open-binding')
  await walk.see('#name')
}

/** Detail, binding, authorisations, me. */
export const HOLDER_SCENES: readonly Scene[] = [
  ...['driver', 'owner', 'ridehail', 'hazmat'].map((persona): Scene => ({
    name: `certificate-${persona}`,
    open: async (walk) => {
      await openCertificate(walk, persona)
      await walk.see('.field')
    },
    primary: 0,
    ...(persona === 'driver' ? { short: true } : {}),
  })),
  {
    name: 'certificate-loading',
    open: async (walk) => {
      await walk.hang('/certificates/*')
      await openCertificate(walk, 'driver')
      await walk.see('.skeleton-line')
    },
    primary: 0,
  },
  { name: 'certificate-gone', open: refusedDetail(404, 'not-found'), primary: 0, short: true },
  { name: 'certificate-upstream-unavailable', open: refusedDetail(503, 'upstream-unavailable'), primary: 0 },
  { name: 'me-driver', open: openMe('driver'), primary: 0, short: true },
  { name: 'me-public', open: openMe('public'), primary: 0 },
  { name: 'me-inspector', open: openMe('inspector'), primary: 0, short: true },
  { name: 'binding', open: openBinding, short: true },
  {
    name: 'binding-code-sent',
    open: async (walk) => {
      await openBinding(walk)
      await walk.write('name', '示例人')
      await walk.write('id-number', '339900198501010018')
      await walk.answer('/identity-proofs/phone-code', 202, { proofId: 'sheet' })
      await walk.press('send-code')
      await walk.see('#phone-code')
    },
  },
  {
    name: 'activation',
    open: async (walk) => {
      await walk.become('public')
      await walk.go('/pages/activation/index')
      await walk.see('#badge-number')
    },
    short: true,
  },
  {
    name: 'consents-driver',
    open: async (walk) => {
      await walk.become('driver')
      await walk.go('/pages/consents/index')
      await walk.see('.heading-section')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'delegations-driver',
    open: async (walk) => {
      await walk.become('driver')
      await walk.go('/pages/delegations/index')
      await walk.see('.card')
    },
    primary: 0,
    short: true,
  },
]
