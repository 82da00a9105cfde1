import { decodeHost } from './punycode.ts'

/** Characters of other scripts, and figures, that are taken for these Latin letters; those in use by forgers (assumed). */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  а: 'a',
  α: 'a',
  à: 'a',
  á: 'a',
  ä: 'a',
  в: 'b',
  с: 'c',
  ϲ: 'c',
  ç: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  é: 'e',
  è: 'e',
  ε: 'e',
  ɡ: 'g',
  һ: 'h',
  н: 'h',
  і: 'i',
  ı: 'i',
  í: 'i',
  ι: 'i',
  ј: 'j',
  к: 'k',
  κ: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  η: 'n',
  ñ: 'n',
  о: 'o',
  ο: 'o',
  ö: 'o',
  ó: 'o',
  р: 'p',
  ρ: 'p',
  г: 'r',
  ѕ: 's',
  т: 't',
  τ: 't',
  υ: 'u',
  ü: 'u',
  ν: 'v',
  ԝ: 'w',
  х: 'x',
  χ: 'x',
  у: 'y',
  γ: 'y',
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
}

/** What an eye in a hurry makes of a text: one letter case, look-alike characters replaced, signs left out. */
function glance(text: string): string {
  const plain = Array.from(decodeHost(text.normalize('NFKC').toLowerCase()), (one) => TAKEN_FOR[one] ?? one).join('')
  return plain
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')
    .replace(/i/g, 'l')
    .replace(/[^a-z\u4e00-\u9fff]/g, '')
}

/** Shorter texts are within two changes of too much else. */
const SHORTEST_COMPARED = 8
const MOST_CHANGES = 2

/** Whether two short texts differ by at most two insertions, deletions or exchanges (Levenshtein). */
function isNear(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > MOST_CHANGES) return false
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= other.length; column += 1) {
      const exchanged = (row[column - 1] ?? 0) + Number(one[line - 1] !== other[column - 1])
      next.push(Math.min(exchanged, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return (row[other.length] ?? MOST_CHANGES + 1) <= MOST_CHANGES
}

/**
 * 像官方的网址: whether a link that is not official would be taken for it: the official name stands somewhere in it (as a
 * part of the host, before an `@`, in the path), or the host differs from it by a letter or two.
 */
export function isLookAlike(link: string, host: string, hosts: readonly string[]): boolean {
  return hosts.some((official) => {
    const wanted = glance(official)
    if (wanted.length < SHORTEST_COMPARED) return glance(host) === wanted
    return glance(host).includes(wanted) || glance(link).includes(wanted) || isNear(glance(host), wanted)
  })
}
