/** Kinds 7 to 9 are of persons. */
const FIRST_PERSON_KIND = 7

/** 先人后车: the officer compares the person first, then the vehicles; otherwise the order stays. */
export function personFirst<T extends { readonly kind: number }>(certificates: readonly T[]): readonly T[] {
  const isPerson = ({ kind }: T) => Number(kind >= FIRST_PERSON_KIND)
  return [...certificates].sort((one, other) => isPerson(other) - isPerson(one))
}
