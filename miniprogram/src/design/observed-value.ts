import { useSyncExternalStore } from 'react'

/** A value that views follow: read, write, and be told of changes. */
export interface ObservedValue<T> {
  readonly read: () => T
  readonly write: (value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes one; listeners are told after every write. */
export function createObservedValue<T>(initial: T): ObservedValue<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    read: () => value,
    write: (next) => {
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Follows a value from a view. */
export function useObservedValue<T>(observed: ObservedValue<T>): T {
  return useSyncExternalStore(observed.subscribe, observed.read)
}
