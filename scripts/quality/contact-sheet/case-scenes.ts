import { freshCode } from './sandbox-controls.ts'
import type { Scene } from './scene.ts'
import type { Walk } from './walk.ts'

/** The form behind a verdict of this moment. */
async function openForm(walk: Walk): Promise<void> {
  const code = await freshCode(walk, 'inspection')
  await walk.become('inspector')
  await walk.press('tab-verify')
  await walk.press('open-scan')
  await walk.see('#scan-input')
  await walk.write('scan-input', code)
  await walk.press('scan-typed')
  await walk.see('#verdict')
  await walk.press('open-case')
  await walk.see('#case-form')
}

/** 办案取证. */
export const CASE_SCENES: readonly Scene[] = [
  {
    name: 'case-no-code',
    open: async (walk) => {
      await walk.become('inspector')
      await walk.go('/inspector/pages/case/index')
      await walk.see('#case-no-code')
    },
    primary: 0,
  },
  { name: 'case-form', open: openForm, short: true },
  {
    name: 'case-fault',
    open: async (walk) => {
      await openForm(walk)
      await walk.press('case-take')
      await walk.see('#case-fault')
    },
  },
  {
    name: 'case-document',
    open: async (walk) => {
      await openForm(walk)
      await walk.write('case-number', '浙交执2026-0001')
      await walk.write('second-name', '沈佳怡')
      await walk.write('second-badge', '33010002')
      await walk.page.locator('[id^=reason-]:visible').first().click()
      await walk.press('case-take')
      await walk.see('#case-document')
    },
  },
]
