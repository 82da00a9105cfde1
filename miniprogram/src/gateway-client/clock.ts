import type { KeyValueStorage } from '../platform/ports.ts'

/** 对时: present time in milliseconds since 1970 and how far it may be off, in seconds (Infinity: never compared). */
export interface ClockReading {
  readonly nowMs: number
  readonly uncertaintySeconds: number
}

/** The phone's clock corrected by the gateway's; see the clocks paragraph of the presentation code RTC1. */
export interface Clock {
  readonly read: () => ClockReading
  /** Compares with a time the gateway stated; `errorMs` is how coarse that statement is. Round trips over 5 s say nothing. */
  readonly observe: (statedMs: number, sentMs: number, receivedMs: number, errorMs: number) => void
}

/** What a clock needs from the phone. */
export interface ClockPorts {
  readonly wallMs: () => number
  readonly monotonicMs: () => number
  readonly storage: KeyValueStorage
}

interface Comparison {
  readonly offsetMs: number
  readonly errorMs: number
  readonly atWallMs: number
}

const KEY = 'clock'
const LONGEST_ROUND_TRIP_MS = 5000
const BASE_ERROR_MS = 2000
const DRIFT = 50e-6
const TAMPERED_MS = 5000

function parseComparison(text: string | undefined): Comparison | undefined {
  const numbers = (text ?? '').split(' ').map(Number)
  const [offsetMs, errorMs, atWallMs] = numbers
  if (offsetMs === undefined || errorMs === undefined || atWallMs === undefined) return undefined
  return numbers.every(Number.isFinite) ? { offsetMs, errorMs, atWallMs } : undefined
}

/** A clock that remembers its last comparison across restarts. */
export function createClock({ wallMs, monotonicMs, storage }: ClockPorts): Clock {
  let comparison = parseComparison(storage.read(KEY))
  let start = { wall: wallMs(), monotonic: monotonicMs() }

  const driftBetweenClocks = () => Math.abs(wallMs() - start.wall - (monotonicMs() - start.monotonic))

  return {
    read: () => {
      if (!comparison) return { nowMs: wallMs(), uncertaintySeconds: Number.POSITIVE_INFINITY }
      const age = Math.abs(wallMs() - comparison.atWallMs)
      // the wall clock was set by hand (or the phone slept): only a new comparison makes it good again
      const uncertain = driftBetweenClocks() > TAMPERED_MS
      return {
        nowMs: wallMs() + comparison.offsetMs,
        uncertaintySeconds: uncertain ? Number.POSITIVE_INFINITY : (comparison.errorMs + DRIFT * age) / 1000,
      }
    },
    observe: (statedMs, sentMs, receivedMs, errorMs) => {
      const roundTrip = receivedMs - sentMs
      if (!Number.isFinite(statedMs) || roundTrip < 0 || roundTrip > LONGEST_ROUND_TRIP_MS) return
      const offsetMs = statedMs - (sentMs + receivedMs) / 2
      const next = { offsetMs, errorMs: BASE_ERROR_MS + roundTrip / 2 + errorMs, atWallMs: receivedMs }
      comparison = next
      start = { wall: wallMs(), monotonic: monotonicMs() }
      storage.write(KEY, `${next.offsetMs} ${next.errorMs} ${next.atWallMs}`)
    },
  }
}
