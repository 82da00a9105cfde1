import type { Certificate } from './certificate.ts'
import type { MinistrySource } from './ministry-source.ts'
import { differencesOf, type NoteComparison } from './source-difference.ts'
import { stricterOf } from './stricter-of.ts'

/** Certificates as provinces told them, each under the stricter of the province's and the ministry's state. */
export type ApplyMinistryStates = (certificates: readonly Certificate[]) => Promise<readonly Certificate[]>

const ASKED_AT_ONCE = 8
/** A fleet beyond this is listed by its province's states; a code of any of them still asks the ministry. */
const MOST_ASKED = 96
/** How long a list or a detail waits for the ministry once its province has answered, in milliseconds. */
const PATIENCE_MS = 1_000

/**
 * 部省从严 for lists and details: a certificate that the ministry holds suspended does not look valid to its holder. A
 * ministry that is slow or silent changes nothing: the province alone is shown.
 */
export function createApplyMinistryStates(ministry: MinistrySource, note?: NoteComparison): ApplyMinistryStates {
  return async (certificates) => {
    const groups: (readonly Certificate[])[] = []
    for (let start = 0; start < Math.min(certificates.length, MOST_ASKED); start += ASKED_AT_ONCE)
      groups.push(certificates.slice(start, start + ASKED_AT_ONCE))
    const applied = await Promise.all(groups.map((group) => applyToGroup(ministry, group, note)))
    return [...applied.flat(), ...certificates.slice(applied.flat().length)]
  }
}

async function applyToGroup(
  ministry: MinistrySource,
  group: readonly Certificate[],
  note: NoteComparison | undefined,
): Promise<readonly Certificate[]> {
  const asked = ministry.findByIdentifiers(group.map((certificate) => certificate.identifier))
  const told = await withPatience(asked)
  if (!told?.ok) return group
  return group.map((certificate, index) => {
    const copy = told.value[index]
    note?.(certificate, differencesOf(certificate, copy))
    return copy ? stricterOf(certificate, copy) : certificate
  })
}

/** What the work gives within the patience; undefined when it takes longer. */
async function withPatience<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((settle) => {
    timer = setTimeout(() => settle(undefined), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
