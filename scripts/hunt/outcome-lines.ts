import type { HuntOutcome } from './hunt.ts'

/** Findings one to a line, then what was left out, then the summary as the last line. */
export function outcomeLines(name: string, { tried, findings, notes }: HuntOutcome): readonly string[] {
  const once = [...new Set(findings.map(({ what, where }) => `finding ${name}: ${what}, in ${where}`))]
  return [
    ...once,
    ...notes.map((note) => `note: ${note}`),
    `hunt ${name}: ${String(tried)} tried, ${String(findings.length)} findings`,
  ]
}
