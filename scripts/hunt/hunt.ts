import type { HuntedStack } from './stack/hunted-stack.ts'

/** What a hunt found: what it is, and where; never a value in clear. */
export interface Finding {
  readonly what: string
  readonly where: string
}

/** The end of a hunt. */
export interface HuntOutcome {
  readonly tried: number
  readonly findings: readonly Finding[]
  /** What was left out and why, and what else a reader of the counts should know. */
  readonly notes: readonly string[]
}

/** 攻击演练: one campaign against a running stack. */
export interface Hunt {
  readonly name: string
  readonly summary: string
  /** How many attempts are made unless `--count` says otherwise. */
  readonly count: number
  run(stack: HuntedStack, count: number): Promise<HuntOutcome>
}

/** A campaign that needs no running stack. */
export interface HuntAlone extends Omit<Hunt, 'run'> {
  readonly alone: true
  run(count: number): Promise<HuntOutcome>
}
