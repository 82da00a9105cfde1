import type { KeyValueStorage } from './ports.ts'

/** 长文本: a text of any length under one name, in parts, because WeChat keeps at most 1 MB under a key. */
export interface LongText {
  readonly read: () => string | undefined
  /** False when the phone has no room: what was kept before is then still there. */
  readonly write: (text: string) => boolean
  readonly remove: () => void
}

/** Characters of one part: ASCII takes a byte each in WeChat and two in a browser. */
const PART_LENGTH = 480_000

interface Head {
  readonly turn: number
  readonly parts: number
  readonly length: number
}

function parseHead(text: string | undefined): Head | undefined {
  const [turn, parts, length] = (text ?? '').split(' ').map(Number)
  if (turn === undefined || parts === undefined || length === undefined) return undefined
  return [turn, parts, length].every(Number.isSafeInteger) ? { turn, parts, length } : undefined
}

/**
 * Keeps it under `key` and keys that begin with it. New parts are written beside the old ones and the head last, so that a
 * program killed in between, or a phone that runs full, leaves the old text whole.
 */
export function createLongText(storage: KeyValueStorage, key: string): LongText {
  const head = () => parseHead(storage.read(key))
  const partKey = (turn: number, part: number) => `${key}:${turn}:${part}`
  const drop = (turn: number, parts: number) => {
    for (let part = 0; part < parts; part += 1) storage.remove(partKey(turn, part))
  }
  return {
    read: () => {
      const present = head()
      if (!present) return undefined
      const parts = Array.from({ length: present.parts }, (_, part) => storage.read(partKey(present.turn, part)) ?? '')
      const text = parts.join('')
      // a part that the phone dropped is the whole text dropped
      return text.length === present.length ? text : undefined
    },
    write: (text) => {
      const before = head()
      const turn = before?.turn === 1 ? 2 : 1
      const parts = Math.ceil(text.length / PART_LENGTH)
      const partOf = (part: number) => text.slice(part * PART_LENGTH, (part + 1) * PART_LENGTH)
      const whole = Array.from({ length: parts }, (_, part) => part).every((part) =>
        storage.write(partKey(turn, part), partOf(part)),
      )
      if (!whole || !storage.write(key, `${turn} ${parts} ${text.length}`)) {
        drop(turn, parts)
        if (before) storage.write(key, `${before.turn} ${before.parts} ${before.length}`)
        else storage.remove(key)
        return false
      }
      if (before) drop(before.turn, before.parts)
      return true
    },
    remove: () => {
      const before = head()
      if (before) drop(before.turn, before.parts)
      storage.remove(key)
    },
  }
}
