import { NOBODY, type Tour, type TourTools } from '../tours/tour.ts'
import { walkVerification } from '../tours/verification-tour.ts'
import { walkAllPages, walkOnePage } from '../tours/whole-tour.ts'
import { readAppPages } from '../app-pages.ts'
import { createPageRenderer } from '../rendering/page-renderer.ts'
import { openTemplateCompiler } from '../rendering/template-compiler.ts'
import { createLiveGateway } from './live-gateway.ts'
import { CERTIFICATE, certificateIds, pageOptions, RECORDED_PERSONAS } from './recorded-personas.ts'
import type { RecordedAnswer, RecordedCodes, Recording } from './recording.ts'

/** One answer for each question; the first of several equal ones. */
function withoutRepeats(answers: readonly RecordedAnswer[]): readonly RecordedAnswer[] {
  const keyOf = ({ method, path, body, status }: RecordedAnswer) => `${method} ${path} ${body} ${String(status)}`
  return [...new Map([...answers].reverse().map((one) => [keyOf(one), one])).values()].reverse()
}

/** Opens every certificate, so that each can be opened when answers are played. */
async function walkCertificates(
  tour: Tour,
  tools: TourTools,
  ids: () => readonly string[],
): Promise<readonly string[]> {
  return tour.persona === NOBODY ? [] : walkOnePage(tour, tools, CERTIFICATE, () => ids().map((id) => ({ id })))
}

/** 录音: drives the built program as each person against a real gateway, by the same tours as are replayed later. */
export async function recordTours(
  folder: string,
  address: string,
  codes: RecordedCodes,
): Promise<readonly Recording[]> {
  const compiler = openTemplateCompiler()
  if (!compiler) throw new Error('there is no template compiler for this machine')
  const compiled = compiler.templates(folder)
  compiler.close()
  if (!compiled.ok) throw new Error(compiled.complaint)
  const { pages } = readAppPages(folder)
  const render = createPageRenderer(compiled.output)
  const recordings: Recording[] = []
  for (const persona of RECORDED_PERSONAS) {
    const live = createLiveGateway(address)
    const startedAt = Date.now()
    const tools = { folder, render, startMs: startedAt, answer: live.answer, outside: live.idle }
    const tour = { name: persona, persona, pages, pressing: true }
    const found = [
      ...(await walkAllPages({ ...tour, optionsOf: (page) => pageOptions(page, live.recorded) }, tools)),
      ...(await walkCertificates(tour, { ...tools, startMs: Date.now() }, () => certificateIds(live.recorded))),
      ...(await walkVerification(tour, { ...tools, startMs: Date.now() }, codes)),
    ]
    for (const finding of found) console.error(`${persona}: ${finding}`)
    recordings.push({ persona, startedAt, answers: withoutRepeats(live.recorded) })
  }
  return recordings
}
