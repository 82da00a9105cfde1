import type { SeenCodes } from 'shared-types/presentation-code/verification-input.ts'
import type { KeyValueStorage } from '../platform/ports.ts'

/**
 * 见过的码: what this phone accepted without network in the last 12 hours. A check is open while its verdict is looked at,
 * so that looking twice says nothing; once it is closed, the same code again is a doubt.
 */
export interface SeenCodeKeeper extends SeenCodes {
  /** A code was accepted; an earlier open check is closed. `attestationKey` as shared-types has it. */
  readonly accept: (attestationKey: Uint8Array, stepIndex: number) => void
  /** The officer is done with the code on show. */
  readonly close: () => void
}

interface Seen {
  readonly key: string
  readonly stepIndex: number
  readonly at: number
}

const KEY = 'seen-codes'
const KEPT_MS = 12 * 3_600_000
/** One every minute and a half for twelve hours; the oldest are forgotten first (assumed). */
const MOST_SEEN = 500

function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null || !('key' in value && 'stepIndex' in value && 'at' in value))
    return false
  return typeof value.key === 'string' && Number.isSafeInteger(value.stepIndex) && typeof value.at === 'number'
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Keeps them in the phone's storage: eight bytes of a hash, which say nothing about anybody. */
export function createSeenCodes(storage: KeyValueStorage, nowMs: () => number): SeenCodeKeeper {
  let open: Seen | undefined
  const read = (): readonly Seen[] => {
    try {
      const kept: unknown = JSON.parse(storage.read(KEY) ?? '[]')
      const now = nowMs()
      // a clock that was set forward and back must not make anything seen for ever
      return Array.isArray(kept) ? kept.filter(isSeen).filter(({ at }) => Math.abs(now - at) < KEPT_MS) : []
    } catch {
      // cut off: what was seen is forgotten, which is less than a doubt and more than a false one
      return []
    }
  }
  const close = () => {
    if (!open) return
    const { key, stepIndex } = open
    open = undefined
    const rest = read().filter((one) => one.key !== key || one.stepIndex > stepIndex)
    const higher = rest.some((one) => one.key === key)
    const closed = higher ? rest : [...rest, { key, stepIndex, at: nowMs() }]
    storage.write(KEY, JSON.stringify(closed.slice(-MOST_SEEN)))
  }
  return {
    close,
    accept: (attestationKey, stepIndex) => {
      const key = hexOf(attestationKey)
      const same = open?.key === key ? open.stepIndex : -1
      // another code of the same attestation is another look at the same check only while it is the very same minute
      if (open && (open.key !== key || open.stepIndex !== stepIndex)) close()
      open = { key, stepIndex: Math.max(stepIndex, same), at: nowMs() }
    },
    highestClosedStepIndex: (attestationKey) => {
      const key = hexOf(attestationKey)
      const steps = read().flatMap((one) => (one.key === key ? [one.stepIndex] : []))
      return steps.length === 0 ? undefined : Math.max(...steps)
    },
  }
}
