import { hasMembers, type Members } from './set-data.ts'

/** A function of the mini-program's world. */
export type AnyFunction = (...values: readonly unknown[]) => unknown

/** True for anything that can be called; what it takes and gives is looked at where it is used. */
export function isFunction(value: unknown): value is AnyFunction {
  return typeof value === 'function'
}

/** Calls `options.success` or `options.fail`, then `options.complete`, as WeChat's functions do. */
export function tell(options: unknown, outcome: 'success' | 'fail', result: Members): void {
  if (!hasMembers(options)) return
  for (const name of [outcome, 'complete']) {
    const callback = options[name]
    if (isFunction(callback)) callback(result)
  }
}

/** Listeners of one kind of event: `on`, `off` and telling them. */
export function createListeners() {
  const listeners = new Set<AnyFunction>()
  return {
    on: (listener: unknown) => {
      if (isFunction(listener)) listeners.add(listener)
    },
    off: (listener: unknown) => {
      if (isFunction(listener)) listeners.delete(listener)
      else listeners.clear()
    },
    tell: (...values: readonly unknown[]) => {
      for (const listener of [...listeners]) listener(...values)
    },
    count: () => listeners.size,
  }
}
