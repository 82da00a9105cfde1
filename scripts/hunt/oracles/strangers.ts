import { identityNumberCheckCharacter } from 'shared-types/vocabulary/identity-number.ts'
import type { HuntedStack } from '../stack/hunted-stack.ts'
import { send } from '../wire/send.ts'

/** A person as one is claimed: name and number. */
export interface Claimed {
  readonly name: string
  readonly idNumber: string
}

const NATURAL_PERSON = '111'

function below(bound: number): number {
  return Math.floor(Math.random() * bound)
}

/** People whom province 33 holds, no persona among them, in an order of chance. */
export async function heldPeople(stack: HuntedStack): Promise<readonly Claimed[]> {
  const answer = await send(stack.sandbox, { method: 'GET', path: '/sandbox/records?upstream=province-33' })
  const people = new Map<string, Claimed>()
  for (const one of answer.body.list()) {
    if (one.at('persona') !== undefined || one.text('raw', 'CZZTDMLXDM') !== NATURAL_PERSON) continue
    const idNumber = one.text('raw', 'CZZTDM')
    people.set(idNumber, { name: one.text('raw', 'CZZT'), idNumber })
  }
  return [...people.values()].sort(() => Math.random() - 0.5)
}

/** A number of the same unallocated region that nobody was given, with a good check digit. */
export function nobodysNumber(): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const day = `${String(1950 + below(50))}${two(1 + below(12))}${two(1 + below(28))}`
  // Serials of the synthetic world are low; these are not in use.
  const body = `339900${day}${String(900 + below(100))}`
  return body + identityNumberCheckCharacter(body)
}
