import type { FieldSealer } from '../cryptography/key-ring.ts'
import type { BoundPerson } from '../identity/viewer.ts'
import { Sensitive } from '../release/sensitive.ts'
import type { BindingTable } from './tables/account-tables.ts'

type SealedPerson = Pick<BindingTable, 'person_ref' | 'sealed_name' | 'sealed_number'>

const NAME = 'bindings.name'
const NUMBER = 'bindings.number'

/** The columns of a bound person. */
export function sealPerson(sealer: FieldSealer, person: BoundPerson): SealedPerson {
  return {
    person_ref: person.personRef,
    sealed_name: sealer.seal(NAME, person.name.reveal()),
    sealed_number: sealer.seal(NUMBER, person.identityNumber.reveal()),
  }
}

/** The person of a binding's columns. Name and number are opened when they are first asked for: most reads need neither. */
export function openPerson(sealer: FieldSealer, row: SealedPerson): BoundPerson {
  const name = once(() => new Sensitive(sealer.open(NAME, row.sealed_name)))
  const identityNumber = once(() => new Sensitive(sealer.open(NUMBER, row.sealed_number)))
  return {
    personRef: row.person_ref,
    get name() {
      return name()
    },
    get identityNumber() {
      return identityNumber()
    },
  }
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
