import { vi } from 'vitest'

/** WeChat with exactly these functions, as one base library has them; modules read it when they are loaded anew. */
export function standInForWechat(functions: Readonly<Record<string, unknown>>): void {
  vi.resetModules()
  vi.stubGlobal('wx', functions)
}

/** An asking function that gives this answer. */
export function giving(answer: unknown) {
  return ({ success }: { readonly success: (value: unknown) => void }) => success(answer)
}

/** An asking function that refuses in these words. */
export function refusing(errMsg: string) {
  return ({ fail }: { readonly fail: (refusal: { readonly errMsg: string }) => void }) => fail({ errMsg })
}

/** A function that is given a listener, and everything it was given. */
export function listening<Event>() {
  const listeners = new Set<(event: Event) => void>()
  return {
    on: (listener: (event: Event) => void) => void listeners.add(listener),
    off: (listener: (event: Event) => void) => void listeners.delete(listener),
    tell: (event: Event) => {
      for (const listener of [...listeners]) listener(event)
    },
  }
}
