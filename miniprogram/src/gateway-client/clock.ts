import type { KeyValueStorage } from '../platform/ports.ts'

/** 对时: present time in milliseconds since 1970 and how far it may be off, in seconds (Infinity: nobody knows). */
export interface ClockReading {
  readonly nowMs: number
  readonly uncertaintySeconds: number
}

/** The phone's clock corrected by the gateway's; see the clocks paragraph of the presentation code RTC1. */
export interface Clock {
  readonly read: () => ClockReading
  /** Compares with a time the gateway stated; `errorMs` is how coarse that statement is. Round trips over 5 s say nothing. */
  readonly observe: (statedMs: number, sentMs: number, receivedMs: number, errorMs: number) => void
  /** Time never lies before the newest `issuedAt` (Unix seconds) of a document that was verified. */
  readonly atLeast: (issuedAt: number) => void
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
/** The newest moment that the wall clock was seen at: a clock that is set back later gives itself away. */
const SEEN_KEY = 'clock:seen'
const LONGEST_ROUND_TRIP_MS = 5000
const BASE_ERROR_MS = 2000
const DRIFT = 50e-6
const TAMPERED_MS = 5000
const BETWEEN_NOTES_MS = 60_000

function parseNumbers(text: string | undefined, count: number): readonly number[] | undefined {
  const numbers = (text ?? '').split(' ').map(Number)
  return numbers.length === count && numbers.every(Number.isFinite) && text !== '' ? numbers : undefined
}

function parseComparison(text: string | undefined): Comparison | undefined {
  const [offsetMs, errorMs, atWallMs] = parseNumbers(text, 3) ?? []
  if (offsetMs === undefined || errorMs === undefined || atWallMs === undefined) return undefined
  return { offsetMs, errorMs, atWallMs }
}

/**
 * 走时: the wall clock as far as it can be believed. Behind the monotonic clock it was set back, and the monotonic one
 * goes on from where it was; ahead of it the phone slept or was set forward, which nobody can tell apart. Both are
 * uncertain, and so is a wall clock that stands before a moment it was seen at.
 */
function createWall({ wallMs, monotonicMs, storage }: ClockPorts) {
  let start = { wall: wallMs(), monotonic: monotonicMs() }
  let seen = parseNumbers(storage.read(SEEN_KEY), 1)?.[0] ?? 0
  const note = (ms: number) => {
    seen = ms
    storage.write(SEEN_KEY, String(ms))
  }
  return {
    read: () => {
      const ran = monotonicMs() - start.monotonic
      const ahead = wallMs() - start.wall - ran
      const believed = ahead < -TAMPERED_MS ? start.wall + ran : wallMs()
      const setBack = believed < seen - TAMPERED_MS
      if (!setBack && believed > seen + BETWEEN_NOTES_MS) note(believed)
      return { ms: setBack ? seen : believed, uncertain: setBack || Math.abs(ahead) > TAMPERED_MS }
    },
    /** From now on the wall clock counts as it stands. */
    begin: () => {
      start = { wall: wallMs(), monotonic: monotonicMs() }
      note(start.wall)
    },
  }
}

/** A clock that remembers its last comparison across restarts. */
export function createClock(ports: ClockPorts): Clock {
  const { storage, wallMs } = ports
  let comparison = parseComparison(storage.read(KEY))
  let floorMs = 0
  const wall = createWall(ports)

  const estimate = (): ClockReading => {
    if (!comparison) return { nowMs: wallMs(), uncertaintySeconds: Number.POSITIVE_INFINITY }
    const { ms, uncertain } = wall.read()
    const { offsetMs, errorMs, atWallMs } = comparison
    const age = Math.abs(ms - atWallMs)
    // a clock set by hand, back before the comparison too: only a new comparison makes it good again
    const unknown = uncertain || ms < atWallMs - TAMPERED_MS
    return {
      nowMs: ms + offsetMs,
      uncertaintySeconds: unknown ? Number.POSITIVE_INFINITY : (errorMs + DRIFT * age) / 1000,
    }
  }

  return {
    read: () => {
      const { nowMs, uncertaintySeconds } = estimate()
      if (nowMs >= floorMs) return { nowMs, uncertaintySeconds }
      const wrong = nowMs + uncertaintySeconds * 1000 < floorMs
      return { nowMs: floorMs, uncertaintySeconds: wrong ? Number.POSITIVE_INFINITY : uncertaintySeconds }
    },
    observe: (statedMs, sentMs, receivedMs, errorMs) => {
      const roundTrip = receivedMs - sentMs
      if (!Number.isFinite(statedMs) || roundTrip < 0 || roundTrip > LONGEST_ROUND_TRIP_MS) return
      const offsetMs = statedMs - (sentMs + receivedMs) / 2
      const next = { offsetMs, errorMs: BASE_ERROR_MS + roundTrip / 2 + errorMs, atWallMs: receivedMs }
      comparison = next
      wall.begin()
      storage.write(KEY, `${next.offsetMs} ${next.errorMs} ${next.atWallMs}`)
    },
    atLeast: (issuedAt) => void (floorMs = Math.max(floorMs, issuedAt * 1000)),
  }
}
