import { freshCode } from './sandbox-controls.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

async function openScan(walk: Walk): Promise<void> {
  await walk.become('inspector')
  await walk.press('tab-verify')
  await walk.press('open-scan')
  await walk.see('#scan-input')
}

async function openShift(walk: Walk): Promise<void> {
  await walk.become('inspector')
  await walk.press('open-shift')
}

/** 执法: camera, recent checks, and what stands there when nobody looks after the phone. */
export const OFFICER_SCENES: readonly Scene[] = [
  {
    name: 'scan-camera-refused',
    open: async (walk) => {
      await openScan(walk)
      await walk.press('scan-camera')
      await walk.see('#camera-refused, #camera-not-permitted, [id^=camera-]')
      await walk.page.waitForTimeout(800)
    },
    short: true,
  },
  {
    name: 'scan-camera-live',
    needs: { camera: true },
    open: async (walk) => {
      await openScan(walk)
      // with the permission given it may open by itself
      await walk.see('#scan-camera, #camera-live')
      if ((await walk.page.locator('#camera-live:visible').count()) === 0) await walk.press('scan-camera')
      await walk.see('#camera-live')
    },
    primary: 0,
    short: true,
  },
  {
    name: 'recent-checks',
    open: async (walk) => {
      for (const view of ['inspection', 'public'] as const) {
        const code = await freshCode(walk, view)
        await openScan(walk)
        await walk.write('scan-input', code)
        await walk.press('scan-typed')
        await walk.see('#verdict')
        await walk.go('/pages/home/index')
      }
      await walk.see('#recent-checks')
    },
    short: true,
  },
  {
    name: 'shift',
    open: async (walk) => {
      await openShift(walk)
      await walk.see('#shift-state')
    },
    short: true,
  },
  {
    name: 'shift-refused',
    open: async (walk) => {
      await walk.answer('/withdrawals', 200, { payload: 'AAAA', signatures: [] })
      await openShift(walk)
      await walk.see('#refused-withdrawals')
    },
    short: true,
  },
  {
    name: 'officer-signed-out',
    open: async (walk) => {
      await walk.go('/inspector/pages/scan/index')
      await walk.see('#officer-signed-out')
    },
    short: true,
  },
]
