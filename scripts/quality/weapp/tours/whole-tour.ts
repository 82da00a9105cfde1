import { EXPECTED_WORDS } from './expected-words.ts'
import { findingsOf, HOME, launchTour, type Launched, type Tour, type TourTools } from './tour.ts'
import { A_MOMENT_MS, pressableIds, wordsOf } from './visitor.ts'

/** What a tour of all pages takes: the pages, the options with which each is opened, and whether everything is pressed. */
export interface WholeTour extends Tour {
  readonly pages: readonly string[]
  readonly optionsOf: (page: string) => Readonly<Record<string, string>>
  readonly pressing: boolean
}

function situationsOf({ persona, down }: Tour): readonly string[] {
  return down === undefined ? [persona, 'everybody'] : ['down']
}

function missingWords(page: string, tour: Tour, words: string): readonly string[] {
  const expected = EXPECTED_WORDS[page]
  if (expected === undefined) return [`${page}: expected-words.ts says nothing about this page`]
  const situation = situationsOf(tour).find((name) => name in expected)
  const patterns = situation === undefined ? [] : (expected[situation] ?? [])
  return patterns
    .filter((pattern) => !new RegExp(pattern).test(words))
    .map((pattern) => `${page} (${String(situation)}): no “${pattern}” in “${words.slice(0, 160)}”`)
}

/** Presses everything that stood there at first, each once, and comes back whenever that led to another page. */
async function pressEverything(visitor: Launched, page: string, tour: WholeTour): Promise<void> {
  const { program, clock } = visitor
  const options = tour.optionsOf(page)
  if (program.current()?.route !== page) program.open(page, options)
  await clock.advance(2 * A_MOMENT_MS)
  const first = visitor.look(`${page}, before pressing`)
  for (const id of first === undefined ? [] : pressableIds(first)) {
    const depth = program.pages.length
    await visitor.pressId(id)
    visitor.look(`${page}, after ${id}`)
    while (program.pages.length > depth) program.closeCurrent()
    await clock.advance(A_MOMENT_MS)
    if (program.current()?.route === page) continue
    program.open(page, options)
    await clock.advance(A_MOMENT_MS)
  }
}

async function visitPage(visitor: Launched, page: string, tour: WholeTour): Promise<void> {
  const { program, clock } = visitor
  const options = tour.optionsOf(page)
  const depth = program.pages.length
  if (page !== HOME) program.open(page, options)
  await clock.advance(2 * A_MOMENT_MS)
  visitor.findings.push(...missingWords(page, tour, wordsOf(visitor.look(page))))
  program.hideApp()
  await clock.advance(90_000)
  program.showApp()
  await clock.advance(A_MOMENT_MS)
  visitor.look(`${page}, back from the background`)
  while (program.pages.length > depth) program.closeCurrent()
  if (program.pages.length === 0) program.open(HOME, {})
  await clock.advance(A_MOMENT_MS)
}

/**
 * 走遍: every page of the program is opened, shown, left for a minute and a half, shown again and closed; afterwards, when
 * the tour presses, everything on every page is pressed (which may change the language or the size of print).
 */
export async function walkAllPages(tour: WholeTour, tools: TourTools): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  for (const page of tour.pages) await visitPage(visitor, page, tour)
  for (const page of tour.pressing ? tour.pages : []) await pressEverything(visitor, page, tour)
  return findingsOf(visitor)
}

/** One page, opened with each of some options; they are asked for once the person has signed in. */
export async function walkOnePage(
  tour: Tour,
  tools: TourTools,
  page: string,
  optionsOnceSignedIn: () => readonly Readonly<Record<string, string>>[],
): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  for (const options of optionsOnceSignedIn()) {
    visitor.program.open(page, options)
    await visitor.clock.advance(A_MOMENT_MS)
    visitor.look(page)
    visitor.program.closeCurrent()
    await visitor.clock.advance(A_MOMENT_MS)
  }
  return findingsOf(visitor)
}
