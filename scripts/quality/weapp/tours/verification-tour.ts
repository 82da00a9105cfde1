import type { RecordedCodes } from '../recordings/recording.ts'
import { attributeOf, walkElements, type RenderedNode } from '../rendering/rendered-element.ts'
import { hostileLinks } from './hostile-links.ts'
import { findingsOf, launchTour, NOBODY, type Launched, type Tour, type TourTools } from './tour.ts'
import { A_MOMENT_MS, wordsOf } from './visitor.ts'

export const CHECK = 'verify/pages/check/index'
const PASS = /(^| )通过/
const PASS_OFFLINE = /通过（没联网）/

/** 结论区: the words of the verdict, and of everything else on the page. */
function verdictOf(tree: RenderedNode | undefined): string {
  const panel = tree && walkElements(tree).find(({ element }) => attributeOf(element, 'id') === 'verdict')
  return panel ? wordsOf(panel.element) : ''
}

async function typeCode(visitor: Launched, code: string): Promise<RenderedNode | undefined> {
  visitor.program.open(CHECK, {})
  await visitor.clock.advance(2 * A_MOMENT_MS)
  await visitor.pressId('scan-again')
  const typed = await visitor.pressId('scan-input', 'input', { value: code, cursor: code.length })
  const agreed = await visitor.pressId('scan-typed')
  if (!typed || !agreed) visitor.findings.push('a code cannot be typed')
  await visitor.clock.advance(A_MOMENT_MS)
  return visitor.look('typed code')
}

/** A real code, typed: a pass with network and, where the phone can, without. */
export async function walkTypedCode(tour: Tour, tools: TourTools, codes: RecordedCodes): Promise<readonly string[]> {
  const visitor = await launchTour(tour, tools)
  const online = verdictOf(await typeCode(visitor, codes.public))
  if (!PASS.test(online)) visitor.findings.push(`a genuine code typed: “${online}”`)
  visitor.program.closeCurrent()
  visitor.setDown(true)
  const offline = await typeCode(visitor, codes.public)
  const words = tour.old === true ? wordsOf(offline) : verdictOf(offline)
  const fits = tour.old === true ? /太旧|联网/.test(words) && !PASS.test(words) : PASS_OFFLINE.test(words)
  if (!fits) visitor.findings.push(`a genuine code typed without network: “${words}”`)
  return findingsOf(visitor)
}

async function arrive(tour: Tour, tools: TourTools, q: string): Promise<Launched> {
  const visitor = await launchTour(
    { ...tour, habits: { ...tour.habits, launchQuery: { q } }, firstPage: { path: CHECK, query: { q } } },
    tools,
  )
  await visitor.clock.advance(2 * A_MOMENT_MS)
  return visitor
}

/** The link of a public code opens the mini-program with the code in `q`, encoded once: the verdict stands there at once. */
export async function walkArrival(tour: Tour, tools: TourTools, codes: RecordedCodes): Promise<readonly string[]> {
  const visitor = await arrive(tour, tools, encodeURIComponent(codes.public))
  const words = verdictOf(visitor.look('arrived by a link'))
  if (!PASS.test(words)) visitor.findings.push(`a genuine code in q: “${words}”`)
  return findingsOf(visitor)
}

/** Everything else in `q`: a sentence, never a pass, and the page stays where it is. */
export async function walkHostileArrivals(
  tour: Tour,
  tools: TourTools,
  codes: RecordedCodes,
): Promise<readonly string[]> {
  const found: string[] = []
  for (const [what, q] of Object.entries(hostileLinks(codes.public))) {
    const visitor = await arrive(tour, tools, q)
    const tree = visitor.look(`q: ${what}`)
    if (PASS.test(verdictOf(tree))) visitor.findings.push('a hostile q was called a pass')
    if (visitor.program.current()?.route !== CHECK) visitor.findings.push('a hostile q led to another page')
    if (wordsOf(tree).length < 8) visitor.findings.push('a hostile q leaves the page without a sentence')
    found.push(...findingsOf(visitor).map((finding) => `q ${what}: ${finding}`))
  }
  return found
}

/** An officer scans: the verdict with the fields of an inspection. */
export async function walkInspectorScan(
  tour: Tour,
  tools: TourTools,
  codes: RecordedCodes,
): Promise<readonly string[]> {
  const visitor = await launchTour({ ...tour, habits: { scan: { text: codes.inspection } } }, tools)
  visitor.program.open('inspector/pages/scan/index', {})
  await visitor.clock.advance(A_MOMENT_MS)
  if (!(await visitor.pressId('scan-camera'))) visitor.findings.push('an officer has no scan button')
  await visitor.clock.advance(A_MOMENT_MS)
  const words = verdictOf(visitor.look('an officer’s verdict'))
  if (!PASS.test(words)) visitor.findings.push(`an inspection code scanned: “${words}”`)
  return findingsOf(visitor)
}

/** All of it as nobody and as an officer. */
export async function walkVerification(tour: Tour, tools: TourTools, codes: RecordedCodes): Promise<readonly string[]> {
  if (tour.persona === 'inspector') return walkInspectorScan(tour, tools, codes)
  if (tour.persona !== NOBODY) return []
  const walks = [walkTypedCode, walkArrival, walkHostileArrivals]
  const found: string[] = []
  for (const walk of walks) found.push(...(await walk(tour, tools, codes)))
  return found
}
