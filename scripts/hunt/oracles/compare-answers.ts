import type { Finding } from '../hunt.ts'
import type { Answer } from '../wire/send.ts'
import { differInTime, median } from './differ-in-time.ts'
import type { Sample } from './question.ts'

/** Headers that differ from answer to answer by their nature. */
const CHANGING = ['date', 'x-request-id', 'retry-after', 'keep-alive', 'connection']
const ID = /"[A-Za-z0-9_-]{20,64}"/g

/** What can be seen of an answer apart from ids, dates and its time. */
function shapeOf({ status, headers, text }: Answer): string {
  const kept = headers.filter(([name]) => !CHANGING.includes(name)).map((pair) => pair.join(': '))
  return [String(status), ...kept.sort(), text.replace(ID, '"id"')].join('\n')
}

/** What of two shapes differs, in words. */
function differenceOf(one: string, other: string): string {
  const lines = [one.split('\n'), other.split('\n')] as const
  if (lines[0][0] !== lines[1][0]) return `status ${lines[0][0] ?? ''} against ${lines[1][0] ?? ''}`
  return lines[0].at(-1) === lines[1].at(-1) ? 'headers' : 'body'
}

/** Compares the variants of one question with its first one. */
export function compareAnswers(
  question: string,
  samples: readonly Sample[],
): { readonly findings: readonly Finding[]; readonly medians: string } {
  const variants = [...new Set(samples.map(({ variant }) => variant))].map((name) => {
    const answers = samples.filter(({ variant }) => variant === name).map(({ answer }) => answer)
    return { name, shapes: [...new Set(answers.map(shapeOf))].sort(), times: answers.map((one) => one.milliseconds) }
  })
  const medians = variants.map(({ name, times }) => `${name} ${median(times).toFixed(1)} ms`).join(', ')
  const [first, ...others] = variants
  if (first === undefined) return { findings: [], medians }
  const findings = others.flatMap((other): Finding[] => {
    const where = `${question}: ${first.name} against ${other.name}`
    const strange =
      other.shapes.find((shape) => !first.shapes.includes(shape)) ??
      first.shapes.find((shape) => !other.shapes.includes(shape))
    const shaped =
      strange === undefined
        ? []
        : [{ what: `told apart by ${differenceOf(first.shapes[0] ?? '', other.shapes[0] ?? '')}`, where }]
    const timed = differInTime(first.times, other.times) ? [{ what: 'told apart by time', where }] : []
    return [...shaped, ...timed]
  })
  return { findings, medians }
}
