import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { listAt, textAt } from '../../bench/json-client.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** Contrast of WCAG 2 AA (4.5:1, large print 3:1), and names and roles of everything that is pressed. */
const RULES = [
  'color-contrast',
  'button-name',
  'image-alt',
  'input-image-alt',
  'label',
  'link-name',
  'aria-allowed-attr',
  'aria-allowed-role',
  'aria-hidden-focus',
  'aria-required-attr',
  'aria-roles',
  'aria-valid-attr',
  'aria-valid-attr-value',
  'html-has-lang',
  'html-lang-valid',
  'nested-interactive',
]

/** WeChat knows a role by this name; a browser passes over it. */
const WECHATS_OWN = 'Invalid ARIA attribute name: aria-role'

/** What axe-core finds on the page as it is shown now, in sentences; the demo bar is no part of the product. */
export async function checkContrast(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE)
  const found: unknown = await page.evaluate(
    `axe.run({ include: ['#app'], exclude: ['.demo-bar', '[aria-hidden=true]'] }, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  )
  return listAt(found, 'violations').flatMap((violation) =>
    listAt(violation, 'nodes').flatMap((node) => {
      const why = textAt(node, 'failureSummary').split('\n').slice(1).join(' ').trim()
      return why === WECHATS_OWN
        ? []
        : [`${textAt(violation, 'id')}: ${textAt(node, 'html').slice(0, 120)} (${why.slice(0, 160)})`]
    }),
  )
}
