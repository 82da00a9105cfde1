import { Sensitive } from '../release/sensitive.ts'
import { normaliseName } from './person-name.ts'

/** 身份主张: who somebody says to be: a normalised name and an identity number with a capital X. */
export interface Claim {
  readonly name: Sensitive<string>
  readonly identityNumber: Sensitive<string>
}

/** Makes the claim of a request's `name` and `idNumber`. */
export function claimOf(request: { readonly name: string; readonly idNumber: string }): Claim {
  return {
    name: new Sensitive(normaliseName(request.name)),
    identityNumber: new Sensitive(request.idNumber.toUpperCase()),
  }
}
