/** 故障 that a control can give an upstream for a while. */
export const FAULT_KINDS = ['slow', 'timeout', 'error', 'garbage', 'refuse'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]

/** A fault that acts now: `slow` delays each answer by `delayMs`; the others as their names say. */
export interface Fault {
  readonly kind: FaultKind
  readonly delayMs: number
}

/** The fault of one upstream; the last one set counts. */
export interface FaultSwitch {
  active(): Fault | undefined
  set(fault: Fault, seconds: number): void
  clear(): void
}

/** Whether a text names a kind of fault. */
export function isFaultKind(name: string | undefined): name is FaultKind {
  return FAULT_KINDS.some((kind) => kind === name)
}

/** A switch that falls back by itself once the seconds are over. */
export function createFaultSwitch(now: () => number): FaultSwitch {
  let current: { readonly fault: Fault; readonly until: number } | undefined
  return {
    active: () => (current !== undefined && now() < current.until ? current.fault : undefined),
    set: (fault, seconds) => {
      current = { fault, until: now() + seconds * 1_000 }
    },
    clear: () => {
      current = undefined
    },
  }
}
