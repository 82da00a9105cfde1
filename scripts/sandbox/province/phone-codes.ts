import { randomBytes, randomInt } from 'node:crypto'

const LIFE_MS = 300_000
const TRIES = 5

/** 短信验证码: six random digits behind a ticket that lives five minutes, five tries and one success. */
export interface PhoneCodes {
  create(): { readonly ticket: string; readonly digits: string }
  /** Whether the digits are those of the ticket; an unknown, old or used ticket is false. */
  check(ticket: string, digits: string): boolean
}

/** The codes of one province, in memory. */
export function createPhoneCodes(now: () => number): PhoneCodes {
  const open = new Map<string, { readonly digits: string; readonly endsAt: number; readonly tries: number }>()
  return {
    create: () => {
      for (const [ticket, code] of open) if (code.endsAt <= now()) open.delete(ticket)
      const ticket = randomBytes(16).toString('hex')
      const digits = String(randomInt(1_000_000)).padStart(6, '0')
      open.set(ticket, { digits, endsAt: now() + LIFE_MS, tries: 0 })
      return { ticket, digits }
    },
    check: (ticket, digits) => {
      const code = open.get(ticket)
      if (code === undefined || code.endsAt <= now()) return false
      const matched = code.digits === digits
      if (matched || code.tries + 1 >= TRIES) open.delete(ticket)
      else open.set(ticket, { ...code, tries: code.tries + 1 })
      return matched
    },
  }
}
