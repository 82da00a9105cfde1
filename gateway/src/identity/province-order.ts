import type { Claim } from './claim.ts'
import type { PhoneCodeDirectory, PhoneCodeSource } from './phone-code-source.ts'

/** Provinces in the order in which they may know a person: the one where the number was given out, then the others. */
export function provincesFor(directory: PhoneCodeDirectory, claim: Claim): readonly PhoneCodeSource[] {
  const home = claim.identityNumber.reveal().slice(0, 2)
  const all = directory.enabled()
  return [...all.filter(({ province }) => province === home), ...all.filter(({ province }) => province !== home)]
}
