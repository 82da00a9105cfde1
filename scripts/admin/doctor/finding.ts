/** 体检结论: `green` as it should be, `yellow` to be looked at soon, `red` to be put right now. */
export type Light = 'green' | 'yellow' | 'red'

/** What one check found; `todo` says what to do about it and is there whenever the light is not green. */
export interface Finding {
  readonly check: string
  readonly light: Light
  readonly says: string
  readonly todo?: string
}

const SIGNS = { green: 'ok  ', yellow: 'look', red: 'RED ' } as const

/** A finding for people: one line, and one for what to do. */
export function findingLines({ check, light, says, todo }: Finding): readonly string[] {
  const line = `${SIGNS[light]}  ${check.padEnd(18)}${says}`
  return todo === undefined ? [line] : [line, `      ${' '.repeat(18)}→ ${todo}`]
}
