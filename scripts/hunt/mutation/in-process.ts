import type { Finding } from '../hunt.ts'
import { holderCodeOf, type BaseRecord } from './base-records.ts'
import type { Canary } from './canary.ts'
import { deform, deformed } from './deform.ts'
import { tellsNumber, withHiddenNumber } from './hidden-number.ts'
import { below, pick } from './pick.ts'
import { readHostile } from './read-hostile.ts'
import { releaseEverywhere } from './release-everywhere.ts'

/** What the campaign in one process tried, found, and how many records the adapters still took. */
export interface InProcessOutcome {
  readonly tried: number
  readonly taken: number
  readonly findings: readonly Finding[]
}

const NUMBER_LENGTH = 18
const FEWEST_BYTES = 20

interface Attack {
  readonly bytes: Uint8Array
  readonly how: string
  readonly number: string | undefined
}

function attackOn(base: BaseRecord, canary: Canary): Attack {
  const code = holderCodeOf(base)
  // A code of an organisation is public; only a person's number must not come out of a field that is not its own.
  const number = code.length === NUMBER_LENGTH && isPersonal(base) ? code : undefined
  if (number !== undefined && below(8) === 0)
    return { bytes: encode(withHiddenNumber(base.raw, number)), how: 'number in another field', number }
  const deformation = deform(base.raw, canary)
  const bytes = encode(deformed(base.raw, deformation))
  if (below(25) > 0) return { bytes, how: deformation.how, number }
  return { bytes: bytes.slice(0, FEWEST_BYTES + below(bytes.length)), how: `${deformation.how}, cut short`, number }
}

function isPersonal({ raw }: BaseRecord): boolean {
  return [raw['CZZTDMLXDM'], raw['certificateHolderType'], raw['holderCodeType']].includes('111')
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value))
}

function findingsOf(base: BaseRecord, attack: Attack, canary: Canary): { taken: boolean; findings: Finding[] } {
  const where = `${base.wire}: ${attack.how}`
  try {
    const certificate = readHostile(base.wire, attack.bytes, base.identifier)
    if (certificate === undefined) return { taken: false, findings: [] }
    const findings = releaseEverywhere(certificate).flatMap(({ view, text, followsContract }): Finding[] => [
      ...(canary.isIn(text) ? [{ what: `a canary leaves to ${view}`, where }] : []),
      ...(attack.number !== undefined && tellsNumber(text, attack.number)
        ? [{ what: `an identity number leaves to ${view}`, where }]
        : []),
      ...(followsContract ? [] : [{ what: `not of the contract's form for ${view}`, where }]),
    ])
    return { taken: true, findings }
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error
    return { taken: false, findings: [{ what: `${kind} thrown`, where }] }
  }
}

/** Hostile records through adapter and release, in every view of the policy. */
export function attackInProcess(bases: readonly BaseRecord[], count: number, canary: Canary): InProcessOutcome {
  const findings: Finding[] = []
  let taken = 0
  for (let tried = 0; tried < count; tried += 1) {
    const base = pick(bases)
    const outcome = findingsOf(base, attackOn(base, canary), canary)
    if (outcome.taken) taken += 1
    findings.push(...outcome.findings)
  }
  if (Reflect.get({}, 'canary') !== undefined)
    findings.push({ what: 'the prototype of all objects was changed', where: 'adapters' })
  return { tried: count, taken, findings }
}
