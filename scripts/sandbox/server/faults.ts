/** 故障 after which no proper answer comes, or a late one: every upstream has them. */
export const TRANSPORT_FAULTS = ['slow', 'timeout', 'error', 'garbage', 'refuse'] as const
/** Answers that look right and are not: upstreams that sign their answers and hold certificates have them too. */
export const ANSWER_FAULTS = ['wrong-key', 'replayed', 'other-person'] as const
export const FAULT_KINDS = [...TRANSPORT_FAULTS, ...ANSWER_FAULTS] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Faults that leave the caller without an answer of the wire. */
export type BreakingFault = Exclude<(typeof TRANSPORT_FAULTS)[number], 'slow'>

/** A fault that acts now; `delayMs` is for `slow` alone. */
export interface Fault {
  readonly kind: FaultKind
  readonly delayMs: number
}

/** The fault of one upstream; the last one set counts. */
export interface FaultSwitch {
  active(): Fault | undefined
  /** Whether this kind acts now. */
  is(kind: FaultKind): boolean
  set(fault: Fault, seconds: number): void
  clear(): void
}

/** Whether a kind leaves the caller without an answer of the wire. */
export function isBreaking(kind: FaultKind): kind is BreakingFault {
  return kind !== 'slow' && TRANSPORT_FAULTS.some((one) => one === kind)
}

/** A switch that falls back by itself once the seconds are over. */
export function createFaultSwitch(now: () => number): FaultSwitch {
  let current: { readonly fault: Fault; readonly until: number } | undefined
  const active = (): Fault | undefined => (current !== undefined && now() < current.until ? current.fault : undefined)
  return {
    active,
    is: (kind) => active()?.kind === kind,
    set: (fault, seconds) => {
      current = { fault, until: now() + seconds * 1_000 }
    },
    clear: () => {
      current = undefined
    },
  }
}
