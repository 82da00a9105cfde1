// node scripts/quality/contact-sheet/main.ts --out <folder> [--short] [--only <part of a name>]: walks every screen in
// every form, takes its pictures, joins them to sheets and tells what is mechanically wrong; exit 1 when something is.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { startBenchStack } from '../../bench/bench-stack.ts'
import { launchChromium } from '../../bench/phone-browser.ts'
import { unseenPages } from './app-pages.ts'
import { makeSheets } from './make-sheets.ts'
import { SCENES } from './scenes.ts'
import { takePictures, type Taken } from './take-pictures.ts'
import { LONG, SHORT } from './variants.ts'
import type { Addresses } from './walk.ts'

interface Wanted {
  readonly folder: string
  readonly short: boolean
  readonly only: string
}

async function takeAll(browser: Browser, addresses: Addresses, wanted: Wanted): Promise<readonly Taken[]> {
  const scenes = SCENES.filter(({ name, short }) => name.includes(wanted.only) && (!wanted.short || short === true))
  const taken: Taken[] = []
  for (const variant of wanted.short ? SHORT : LONG) {
    for (const scene of scenes) {
      taken.push(
        ...(await takePictures(browser, addresses, { scene, variant, folder: join(wanted.folder, 'pictures') })),
      )
    }
    // a long walk that is stopped leaves what it found
    writeFileSync(join(wanted.folder, 'taken.json'), JSON.stringify(taken, null, 2))
  }
  return taken
}

function readWanted(): Wanted | undefined {
  const options = { out: { type: 'string' }, short: { type: 'boolean' }, only: { type: 'string' } } as const
  try {
    const { values } = parseArgs({ options })
    if (values.out === undefined) return undefined
    return { folder: resolve(values.out), short: values.short ?? false, only: values.only ?? '' }
  } catch {
    // an argument that is not known
    return undefined
  }
}

/** Faults of one scene that are told one by one; the rest stands in taken.json. */
const TOLD = 12

/** Each fault of a scene once, with the pictures it is on. */
function tell(taken: readonly Taken[]): void {
  for (const [scene, pictures] of Map.groupBy(taken, (one) => one.scene)) {
    const faults = Map.groupBy(
      pictures.flatMap(({ variant, look, faults: found }) =>
        found.map((fault) => ({ fault, on: `${variant} ${look}` })),
      ),
      ({ fault }) => fault,
    )
    for (const [fault, on] of [...faults].slice(0, TOLD)) {
      console.log(`${scene}: ${fault} [${[...new Set(on.map((one) => one.on))].join(', ')}]`)
    }
    if (faults.size > TOLD) console.log(`${scene}: ${faults.size - TOLD} more`)
  }
  console.log(`${taken.length} pictures, ${taken.filter(({ faults }) => faults.length > 0).length} with faults`)
}

async function run(wanted: Wanted): Promise<number> {
  const browser = await launchChromium(['--use-fake-device-for-media-stream'])
  if (browser === undefined) {
    console.error('contact sheet: there is no /usr/bin/chromium')
    return 1
  }
  mkdirSync(wanted.folder, { recursive: true })
  const stack = await startBenchStack(join(wanted.folder, 'stack'))
  try {
    const taken = await takeAll(browser, stack, wanted)
    await makeSheets(browser, taken, wanted.folder)
    tell(taken)
    const unseen = wanted.only === '' ? unseenPages(taken.map(({ page }) => page)) : []
    for (const page of unseen) console.log(`no picture of ${page}`)
    const sound = taken.length > 0 && unseen.length === 0 && taken.every(({ faults }) => faults.length === 0)
    return sound ? 0 : 1
  } finally {
    await Promise.all([browser.close(), stack.stop()])
  }
}

const wanted = readWanted()
if (wanted === undefined) {
  console.error('usage: node scripts/quality/contact-sheet/main.ts --out <folder> [--short] [--only <part of a name>]')
  process.exitCode = 2
} else {
  process.exitCode = await run(wanted)
}
