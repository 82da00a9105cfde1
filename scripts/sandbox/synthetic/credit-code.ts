/** GB 32100-2015: no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** Check character of an organisation code 组织机构代码, GB 11714-1997. */
function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * ORGANISATION_ALPHABET.indexOf(body.charAt(index)),
    0,
  )
  const check = 11 - (sum % 11)
  if (check === 10) return 'X'
  return check === 11 ? '0' : String(check)
}

/**
 * 统一社会信用代码 of an invented organisation, GB 32100-2015, both check characters right.
 * `registration` is the leading pair (`91` company, `11` authority), `region` six digits, `organisation` eight
 * characters of the alphabet.
 */
export function makeCreditCode(registration: string, region: string, organisation: string): string {
  const body = registration + region + organisation + organisationCheck(organisation)
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += ALPHABET.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return body + ALPHABET.charAt((31 - (sum % 31)) % 31)
}
