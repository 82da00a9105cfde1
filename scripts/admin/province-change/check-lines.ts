import type { ExaminedMember } from 'gateway/upstreams/province/check/examine-record.ts'
import type { ProbeReport } from 'gateway/upstreams/province/check/probe-province.ts'

/** What a probe comes to, for programs. */
export interface CheckSummary {
  /** Whether every question was answered, be it with nothing. */
  readonly answers: boolean
  readonly records: number
  /** What to write in the province file, or to tell the province, each once. */
  readonly advice: readonly string[]
}

/** What to do about a failure of the connection. */
const NEXT: Readonly<Record<string, string>> = {
  timeout: 'it did not answer within three seconds; ask whether it runs, and try again',
  unreachable: 'no connection: check address and port, and whether a firewall lets this machine out',
  refused: 'it does not let us in: does it know the public key of this gateway under this appId? key list shows it',
  failed:
    'it reports a failure of its own: does it have every member that is asked for (fields)? If so, tell its office',
  unreadable: 'its answer is not of the agreed shape: see what to write below, or is the dialect another one?',
  'not-authentic': 'its signature does not verify: is publicKey in the file the key that it signs with now?',
  'too-large': 'its answer is larger than limits.answerBytes allows',
  paused: 'it failed too often; wait a second and try again',
}

/** Sums a probe up. */
export function summaryOf({ questions, records }: ProbeReport): CheckSummary {
  const advice = records.flat().flatMap((member) => (member.advice === undefined ? [] : [adviceOf(member)]))
  return {
    answers: questions.every(({ outcome }) => outcome === 'ok' || outcome === 'nothing-found'),
    records: records.length,
    advice: [...new Set(advice)],
  }
}

/** 探测结果 for people. */
export function checkLines(code: string, report: ProbeReport): readonly string[] {
  const { advice } = summaryOf(report)
  const { questions, findings, records } = report
  return [
    `province ${code}`,
    ...questions.map(({ question, outcome, milliseconds }) => {
      const next = NEXT[outcome]
      return `  ${question.padEnd(28)} ${outcome}, ${milliseconds} ms${next === undefined ? '' : `: ${next}`}`
    }),
    ...(findings.length === 0 ? [] : [`  noticed: ${findings.join(', ')}`]),
    ...records.flatMap((record, index) => [
      `  record ${index + 1} of ${records.length}`,
      ...record.map((member) => `    ${lineOf(member)}`),
    ]),
    ...(advice.length === 0
      ? [
          records.length === 0
            ? '  no record came, so no mapping was checked; name a holder with --probe'
            : '  nothing to write',
        ]
      : ['  to write in the file, or to tell the province:', ...advice.map((line) => `    ${line}`)]),
  ]
}

function lineOf({ member, tells, state, shape }: ExaminedMember): string {
  return `${member.padEnd(26)} ${(tells === '' ? '-' : tells).padEnd(20)} ${state.padEnd(10)} ${shape}`
}

function adviceOf({ member, advice = '' }: ExaminedMember): string {
  return /^(fields|typeCodes|statuses|statusReasons): |^dropped/.test(advice)
    ? `${member}: ${advice}`
    : `tell the province: ${member} ${advice}`
}
