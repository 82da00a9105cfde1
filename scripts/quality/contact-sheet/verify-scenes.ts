import { doubtfulVerdict } from './changed-answers.ts'
import { problem } from './problem.ts'
import { freshCode, setDriverStatus } from './sandbox-controls.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

type Asker = 'inspector' | 'public'

async function openScan(walk: Walk, asker: Asker): Promise<void> {
  await walk.become(asker)
  await walk.press('tab-verify')
  await walk.press('open-scan')
  await walk.see('#scan-input')
}

async function check(walk: Walk, asker: Asker, text: string, seen = '#verdict'): Promise<void> {
  await openScan(walk, asker)
  await walk.write('scan-input', text)
  await walk.press('scan-typed')
  await walk.see(seen)
}

const checked = (asker: Asker, textOf: (walk: Walk) => Promise<string>) => async (walk: Walk) =>
  check(walk, asker, await textOf(walk))

const publicCode = (walk: Walk) => freshCode(walk, 'public')
const inspectionCode = (walk: Walk) => freshCode(walk, 'inspection')
const words = (text: string) => () => Promise.resolve(text)

/** The code with another last digit: its link no longer reaches the anchor. */
async function forgedCode(walk: Walk): Promise<string> {
  const code = await inspectionCode(walk)
  const last = Number(code.at(-1))
  return code.slice(0, -1) + (last === 9 ? 8 : last + 1)
}

/** 核验: scanning and every verdict, for anybody and for an officer. */
export const VERIFY_SCENES: readonly Scene[] = [
  ...(['inspector', 'public'] as const).flatMap((asker): readonly Scene[] => [
    {
      name: `verify-tab-${asker}`,
      open: async (walk) => {
        await walk.become(asker)
        await walk.press('tab-verify')
        await walk.see('#open-scan')
      },
      short: true,
    },
    { name: `scan-${asker}`, open: (walk) => openScan(walk, asker), short: true },
  ]),
  { name: 'verdict-pass-inspector', open: checked('inspector', inspectionCode), short: true },
  { name: 'verdict-pass-public', open: checked('public', publicCode), short: true },
  {
    name: 'verdict-doubt-inspector',
    open: async (walk) => {
      await walk.change('/verifications', doubtfulVerdict)
      await check(walk, 'inspector', await inspectionCode(walk))
    },
    short: true,
  },
  {
    name: 'verdict-fail-inspector',
    open: async (walk) => {
      const code = await inspectionCode(walk)
      await setDriverStatus(walk, 'SUSPENDED')
      await check(walk, 'inspector', code)
    },
    leave: (addresses) => setDriverStatus(addresses, 'VALID'),
    short: true,
  },
  { name: 'verdict-forged-inspector', open: checked('inspector', forgedCode), short: true },
  { name: 'verdict-unusable-public', open: checked('public', words('6222 0000 1111 2222')), short: true },
  { name: 'verdict-link-public', open: checked('public', words('https://cert.example.cn.example.org/V/1234')) },
  { name: 'verdict-scheme-inspector', open: checked('inspector', words('weixin://dl/business/?t=abc')) },
  { name: 'verdict-static-inspector', open: checked('inspector', words('HTTPS://CERT.EXAMPLE.CN/P/339900123456')) },
  {
    name: 'verdict-offline-inspector',
    needs: { shell: true },
    open: async (walk) => {
      const code = await inspectionCode(walk)
      await openScan(walk, 'inspector')
      // the list has come and was verified
      await walk.see('#offline-stock.notice-brand')
      await walk.page.evaluate(() => navigator.serviceWorker.ready)
      await walk.cutOff(true)
      await walk.write('scan-input', code)
      await walk.press('scan-typed')
      await walk.see('#verdict')
    },
    short: true,
  },
  {
    name: 'verdict-refused',
    open: async (walk) => {
      await walk.answer('/verifications', 503, problem(503, 'evidence-unavailable'))
      await check(walk, 'inspector', await inspectionCode(walk), '#verification-refused')
    },
  },
  {
    name: 'verdict-loading',
    open: async (walk) => {
      await walk.hang('/verifications')
      await check(walk, 'public', await publicCode(walk), '.skeleton-line')
    },
  },
  {
    name: 'link-page',
    open: async (walk) => {
      const digits = (await publicCode(walk)).split('/V/')[1] ?? ''
      await walk.page.goto(`${walk.gateway}/V/${digits}`)
      await walk.see('#verdict')
    },
    short: true,
  },
]
