import type { PolicyFile } from '../policy-file.ts'
import type { FaultSink } from './fault-sink.ts'

/** Bounds that no honest policy file comes near; with them no text makes its reader slow or deep. */
const MOST_CHARACTERS = 200_000
const LONGEST_LINE = 400
const DEEPEST_BRACKETS = 4
const DEEPEST_INDENTATION = 24

/** Characters that look like nothing or turn the reading order round, so that a reader sees another text than runs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/u

type LineFault = readonly [what: string, write: string]

function faultOfLine(line: string): LineFault | undefined {
  if (line.includes('\t')) return ['the line holds a tab', 'indent with two spaces']
  if (line.includes('\r')) return ['the line ends as under Windows', 'save the file with line feeds alone']
  if (INVISIBLE.test(line)) return ['the line holds an invisible character', 'type the line anew, without it']
  if (line.length > LONGEST_LINE) return ['the line is too long', `break it below ${LONGEST_LINE} characters`]
  if (line.startsWith('%')) return ['the line is a YAML directive', 'leave directives out']
  if (line.search(/[^ ]/) > DEEPEST_INDENTATION) return ['the line is indented too far', 'no group is that deep']
  return undefined
}

/** Brackets open at the end of the line; comments apart, a bracket within a text counts too. */
function depthAfter(line: string, before: number): number {
  const code = line.replace(/(^|\s)#.*$/, '')
  const opened = code.split(/[[{]/).length - 1
  const closed = code.split(/[\]}]/).length - 1
  return Math.max(0, before + opened - closed)
}

/**
 * Looks at the text before any YAML is read: size, byte order mark, tabs, invisible characters, depth. True when it may be
 * read; otherwise every fault is reported.
 */
export function checkText({ text }: PolicyFile, faults: FaultSink): boolean {
  if (text.length > MOST_CHARACTERS) {
    faults.report(1, 'the file is too large', `keep it below ${MOST_CHARACTERS} characters, or split it`)
    return false
  }
  if (text.startsWith('\uFEFF')) {
    faults.report(1, 'the file begins with a byte order mark', 'save it as UTF-8 without one')
    return false
  }
  let good = true
  let depth = 0
  for (const [index, line] of text.split('\n').entries()) {
    depth = depthAfter(line, depth)
    const tooDeep: LineFault = ['brackets stand too deep', 'write the list on lines of its own']
    const fault = depth > DEEPEST_BRACKETS ? tooDeep : faultOfLine(line)
    if (fault === undefined) continue
    faults.report(index + 1, ...fault)
    good = false
    if (depth > DEEPEST_BRACKETS) return false
  }
  return good
}
