import { decodeBase64url } from 'shared-types/presentation-code/base64url.ts'
import type { Finding } from '../hunt.ts'
import type { Answer } from '../wire/send.ts'
import type { Allowance } from './allowance.ts'
import { describeNeedle } from './needle.ts'
import type { SearchNeedles } from './needle-search.ts'

/** Looks into an answer: body, headers, and the bytes of an attestation; what is not allowed becomes a finding. */
export interface Inspect {
  (answer: Answer, where: string, allowed: Allowance): void
  report(what: string, where: string): void
  bytes(bytes: Uint8Array, where: string, allowed: Allowance): void
  readonly looked: () => number
  readonly findings: readonly Finding[]
}

/** Makes the inspection; `search` knows every value. */
export function createInspection(search: SearchNeedles): Inspect {
  const findings: Finding[] = []
  let looked = 0
  const report = (what: string, where: string): void => {
    findings.push({ what, where })
  }
  const bytes = (haystack: Uint8Array, where: string, allowed: Allowance): void => {
    for (const needle of search(haystack)) if (!allowed.has(needle.value)) report(describeNeedle(needle), where)
  }
  const inspect = (answer: Answer, where: string, allowed: Allowance): void => {
    looked += 1
    bytes(new TextEncoder().encode(answer.text), where, allowed)
    bytes(new TextEncoder().encode(JSON.stringify(answer.headers)), `headers of ${where}`, new Set())
    const attestation = decodeBase64url(answer.body.text('attestation'))
    if (attestation !== undefined) bytes(attestation, `attestation of ${where}`, allowed)
  }
  return Object.assign(inspect, { report, bytes, looked: () => looked, findings })
}
