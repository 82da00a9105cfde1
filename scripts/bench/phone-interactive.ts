import type { Page } from 'playwright-core'

/** A screen is interactive when nothing longer than 50 ms ran for this long after its control stood there. */
const QUIET_MS = 500
const WAIT_MS = 60_000

/** A task of the main thread that took more than 50 ms: milliseconds since the page was asked for. */
interface LongTask {
  readonly start: number
  readonly end: number
}

/** 可交互: the end of the last long task before the first quiet half second from `shown` on, or `shown` itself. */
export function interactiveAt(shown: number, tasks: readonly LongTask[]): number {
  let at = shown
  for (const { start, end } of tasks.toSorted((one, other) => one.start - other.start)) {
    if (end <= at) continue
    if (start - at >= QUIET_MS) break
    at = end
  }
  return at
}

/** From now on each load of this page marks when `selector` (an image: when it is drawn) first stood on the screen. */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const look = (): void => {
      const found = Array.from(document.querySelectorAll(wanted)).find((one) => one.getBoundingClientRect().height > 0)
      const drawn = found instanceof HTMLImageElement ? found.complete && found.naturalWidth > 0 : found !== undefined
      if (drawn) performance.mark('control-shown')
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, selector)
}

/** Milliseconds from asking for the page until it is interactive; throws when its control does not come. */
export async function interactiveOf(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName('control-shown').length > 0, undefined, {
    timeout: WAIT_MS,
  })
  // long enough for the quiet half second even when several long tasks follow
  await page.waitForTimeout(3 * QUIET_MS)
  const { shown, tasks } = await page.evaluate(
    () =>
      new Promise<{ readonly shown: number; readonly tasks: readonly LongTask[] }>((settle) => {
        const marked = performance.getEntriesByName('control-shown')[0]?.startTime ?? 0
        const seen: LongTask[] = []
        const observer = new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries())
            seen.push({ start: startTime, end: startTime + duration })
        })
        // tasks of the past are handed over too, in a task of their own
        observer.observe({ type: 'longtask', buffered: true })
        setTimeout(() => settle({ shown: marked, tasks: seen }), 300)
      }),
  )
  return interactiveAt(shown, tasks)
}
