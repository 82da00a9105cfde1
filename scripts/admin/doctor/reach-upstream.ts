import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Finding } from './finding.ts'

const PATIENCE_MS = 3_000
const CLOCK_YELLOW_SECONDS = 5
/** Signed requests of the dialects are refused beyond this difference (assumed: the narrowest window is five minutes). */
const CLOCK_RED_SECONDS = 60

/** What asking for the front page of a counterpart came to: any answer at all means that it is reached. */
export interface Reached {
  readonly milliseconds: number
  /** How far its clock is before ours, in seconds; undefined when it tells no date. */
  readonly clockAhead: number | undefined
}

/** Asks once, without anything of a person; undefined when no answer came. `authority` is the pinned PEM. */
export function reachUpstream(address: string, authority?: string): Promise<Reached | undefined> {
  const url = new URL(address)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  const begun = Date.now()
  return new Promise((resolve) => {
    const options = { method: 'HEAD', timeout: PATIENCE_MS, ...(authority === undefined ? {} : { ca: authority }) }
    const asked = request(url, options, (response) => {
      const told = Date.parse(response.headers.date ?? '')
      const now = Date.now()
      // The header has whole seconds, and was written somewhere between question and answer.
      const ahead = Number.isNaN(told) ? undefined : Math.round((told + 500 - (begun + now) / 2) / 1000)
      response.resume()
      resolve({ milliseconds: now - begun, clockAhead: ahead })
    })
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(undefined))
    asked.end()
  })
}

/** 上游可达. */
export function judgeReached(upstream: string, address: string, reached: Reached | undefined): Finding {
  const check = upstream
  if (reached !== undefined) return { check, light: 'green', says: `answers in ${String(reached.milliseconds)} ms` }
  const { host } = new URL(address)
  const todo = `try from this machine: ${host}; name, route, firewall, certificate; province check tells more`
  return { check, light: 'red', says: `no answer from ${host}`, todo }
}

/** 时钟: ours against the middle one of the clocks that told theirs. */
export function judgeClock(ahead: readonly number[]): Finding {
  const check = 'clock'
  const middle = ahead.toSorted((one, other) => one - other)[Math.floor(ahead.length / 2)]
  const todo = 'set the clock by NTP (chronyc tracking); signatures of requests and codes name the time'
  if (middle === undefined)
    return { check, light: 'yellow', says: 'no counterpart tells the time, so it is not compared', todo }
  const says = `${String(Math.abs(middle))} seconds ${middle > 0 ? 'behind' : 'before'} the counterparts`
  if (Math.abs(middle) > CLOCK_RED_SECONDS) return { check, light: 'red', says, todo }
  return Math.abs(middle) > CLOCK_YELLOW_SECONDS
    ? { check, light: 'yellow', says, todo }
    : { check, light: 'green', says }
}
