import type { Result } from 'shared-types/vocabulary/result.ts'
import type { MinistrySearch, MinistrySource } from '../../certificates/ministry-source.ts'
import type { ProvinceSource, SourceFailure } from '../../certificates/province-source.ts'

/** Port: hears how one question ended once its answer was checked. */
export type CountQuestion = (outcome: 'ok' | SourceFailure) => void

async function counted<T>(
  count: CountQuestion,
  answer: Promise<Result<T, SourceFailure>>,
): Promise<Result<T, SourceFailure>> {
  const told = await answer
  count(told.ok ? 'ok' : told.failure)
  return told
}

/** Counts every question to a province. */
export function countingProvince<P extends ProvinceSource>(source: P, count: CountQuestion): P {
  const { lookUp } = source
  return {
    ...source,
    findByHolder: (query) => counted(count, source.findByHolder(query)),
    findByIdentifier: (identifier, fields) => counted(count, source.findByIdentifier(identifier, fields)),
    ...(lookUp === undefined
      ? {}
      : { lookUp: (...asked: Parameters<typeof lookUp>) => counted(count, lookUp(...asked)) }),
    findOrganisations: (identityNumber) => counted(count, source.findOrganisations(identityNumber)),
  }
}

/** Counts every question to the ministry. */
export function countingMinistry<M extends MinistrySource & MinistrySearch>(source: M, count: CountQuestion): M {
  return {
    ...source,
    findByIdentifiers: (identifiers) => counted(count, source.findByIdentifiers(identifiers)),
    search: (question) => counted(count, source.search(question)),
  }
}
