import { problem } from './problem.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

const BATCHES = '/voucher-batches'
const BATCH = {
  batchId: 'B',
  state: 'working',
  total: 10,
  done: 4,
  leftOut: [],
  endsAt: '2099-01-01T00:00:00Z',
}

/** The page of the driver's own certificate, then printing it. */
async function openOne(walk: Walk): Promise<void> {
  await walk.become('driver')
  await walk.see('#wallet .card')
  await walk.page.locator('#wallet .card:visible').first().click()
  await walk.press('open-voucher')
  await walk.see('#voucher-print')
}

async function openFleet(walk: Walk): Promise<void> {
  await walk.become('owner')
  await walk.press('print-all')
  await walk.see('#batch-start')
}

const started = (batch: object) => async (walk: Walk) => {
  await walk.answer(BATCHES, 202, { ...BATCH, ...batch })
  await openFleet(walk)
  await walk.press('batch-start')
  await walk.see('#batch-state')
}

const PAPER = '340282366920938463463374607431768211455'

/** What the gateway says of a paper whose certificate is valid. */
const VALID = {
  conclusion: 'pass',
  about: null,
  reasons: [],
  certificates: [
    {
      kind: 5,
      typeCode: '11100000000019713D013',
      title: '道路运输证',
      status: 'VALID',
      province: '33',
      asOf: '2026-12-01T00:00:00Z',
      stale: false,
      policyVersion: '1',
      audience: 'public',
      purpose: 'verify-public',
      treatments: { plateNumber: 'clear', companyName: 'clear', validNow: 'clear' },
      plateNumber: '浙Z10001',
      companyName: '示例运输有限公司',
      validNow: true,
    },
  ],
  asOf: '2026-12-01T00:00:00Z',
  stale: false,
  receiptId: 'R',
}

/** The page behind the code on a paper, as somebody opens it with any camera. */
async function openPaper(walk: Walk): Promise<void> {
  await walk.page.goto(`${walk.gateway}/P/${PAPER}`)
  await walk.see('#verdict')
}

/** 打印凭证: one certificate, a fleet in every state, and the codes on paper. */
export const VOUCHER_SCENES: readonly Scene[] = [
  { name: 'voucher-one', open: openOne, short: true },
  {
    name: 'voucher-opened',
    open: async (walk) => {
      await openOne(walk)
      await walk.press('voucher-print')
      await walk.see('#voucher-opened')
    },
  },
  {
    name: 'voucher-refused',
    open: async (walk) => {
      await openOne(walk)
      await walk.page.route('**/file-links', (route) =>
        route.fulfill({
          status: 409,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem(409, 'certificate-not-presentable')),
        }),
      )
      await walk.press('voucher-print')
      await walk.see('#voucher-refused')
    },
  },
  { name: 'voucher-fleet', open: openFleet, short: true },
  { name: 'voucher-fleet-working', open: started({}), primary: 0, short: true },
  {
    name: 'voucher-fleet-ready',
    open: started({
      state: 'ready',
      done: 10,
      leftOut: [{ certificateId: 'C', reason: 'certificate-not-presentable' }],
    }),
  },
  { name: 'voucher-fleet-failed', open: started({ state: 'failed', done: 10 }), primary: 0 },
  {
    name: 'voucher-codes',
    open: async (walk) => {
      await openOne(walk)
      await walk.press('voucher-print')
      await walk.see('#voucher-opened')
      await walk.press('open-codes')
      await walk.see('.card')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'voucher-codes-error',
    open: async (walk) => {
      await walk.become('owner')
      await walk.answer('/printed-codes', 503, problem(503, 'evidence-unavailable'))
      await walk.go('/print/pages/codes/index')
      await walk.see('#codes-failure')
    },
    primary: 0,
  },
  { name: 'voucher-paper-unknown', open: openPaper, short: true },
  {
    name: 'voucher-paper-valid',
    open: async (walk) => {
      await walk.answer('/verifications', 200, VALID)
      await openPaper(walk)
    },
    short: true,
  },
]
