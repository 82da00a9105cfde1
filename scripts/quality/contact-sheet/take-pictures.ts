import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { checkContrast } from './check-contrast.ts'
import { collectBoxes } from './collect-boxes.ts'
import { findFaults } from './find-faults.ts'
import type { Scene } from './scene.ts'
import type { Look, Variant } from './variants.ts'
import { dress, openWalk, scrollPage, type Addresses } from './walk.ts'

/** One picture and what is wrong on it. */
export interface Taken {
  readonly scene: string
  readonly variant: string
  readonly look: string
  /** Address of the page of the mini-program, as app.config.ts lists it. */
  readonly page: string
  readonly files: readonly string[]
  readonly faults: readonly string[]
}

/** Walks to a scene once and takes all its pictures; a scene that cannot be reached is a fault of its own. */
export async function takePictures(
  browser: Browser,
  addresses: Addresses,
  { scene, variant, folder }: { readonly scene: Scene; readonly variant: Variant; readonly folder: string },
): Promise<readonly Taken[]> {
  const needs = scene.needs ?? {}
  const walk = await openWalk(browser, addresses, { variant, scale: variant.looks[0]?.scale ?? 1, needs })
  const taken: Taken[] = []
  try {
    await scene.open(walk)
    for (const look of variant.looks) taken.push(await takeOne(walk.page, { scene, variant, folder, look }))
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error)
    const files = await shoot(walk.page, join(folder, `${scene.name}-${variant.name}-unreached`), false)
    taken.push({
      scene: scene.name,
      variant: variant.name,
      look: '',
      page: pageOf(walk.page),
      files,
      faults: [`not reached: ${why}`],
    })
  } finally {
    await scene.leave?.(addresses)
    await walk.page.context().close()
  }
  return taken
}

/** The preview keeps the address of its page behind the hash. */
function pageOf(page: Page): string {
  return /#\/([\w/-]+)/.exec(page.url())?.[1] ?? 'pages/home/index'
}

interface Picture {
  readonly scene: Scene
  readonly variant: Variant
  readonly look: Look
  readonly folder: string
}

async function takeOne(page: Page, { scene, variant, look, folder }: Picture): Promise<Taken> {
  await dress(page, look.scale, look.dark)
  const expected = { language: variant.language, primary: scene.primary ?? 1 }
  const faults = [...findFaults(await collectBoxes(page), expected), ...(await checkContrast(page))]
  const name = `${scene.name}-${variant.name}-${look.scale * 100}${look.dark ? '-dark' : ''}`
  return {
    scene: scene.name,
    variant: variant.name,
    look: look.name,
    page: pageOf(page),
    files: await shoot(page, join(folder, name), true),
    faults,
  }
}

/** The first view and, where the page goes on, its end. */
async function shoot(page: Page, name: string, end: boolean): Promise<readonly string[]> {
  mkdirSync(join(name, '..'), { recursive: true })
  const files = [`${name}.png`]
  await page.screenshot({ path: `${name}.png`, animations: 'disabled' })
  if (end && (await scrollPage(page, 'end')) > 24) {
    await page.screenshot({ path: `${name}-end.png`, animations: 'disabled' })
    files.push(`${name}-end.png`)
  }
  return files
}
