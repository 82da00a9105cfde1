import { LRUCache } from 'lru-cache'

/** 最近一次答复: what an upstream said last, in memory only, for the time it does not answer. Stands before the policy. */
export interface LastKnown<T extends object> {
  remember(key: string, value: T): void
  recall(key: string): T | undefined
}

/** Keeps at most `entries` answers for at most `hours` hours; gone with the process. */
export function createLastKnown<T extends object>(entries: number, hours: number): LastKnown<T> {
  const cache = new LRUCache<string, T>({ max: entries, ttl: hours * 3_600_000 })
  return {
    remember: (key, value) => {
      cache.set(key, value)
    },
    recall: (key) => cache.get(key),
  }
}
