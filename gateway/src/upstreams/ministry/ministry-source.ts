import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { MinistrySearch, MinistrySource } from '../../certificates/ministry-source.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'
import { startDeadline } from '../transport/deadline.ts'
import { repeatRead } from '../transport/repeat-read.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import { readInstant } from '../wire/wire-values.ts'
import { createMinistrySearch } from './ministry-search.ts'
import { queryMinistry, type MinistryCallDeps } from './ministry-call.ts'
import type { MinistryAnswer } from './ministry-wire.ts'
import { readMinistryRecord } from './read-ministry-record.ts'

/** What the ministry's source needs. */
export interface MinistrySourceDeps extends MinistryCallDeps {
  readonly report: ReportFinding
}

const MOST_IDENTIFIERS = 8

type Found = readonly (Certificate | undefined)[]

/**
 * The records in the order asked. One that is missing, told twice or not readable makes the whole answer unreadable:
 * "not found" is a statement of the ministry and never a guess.
 */
function readAnswer(
  answer: MinistryAnswer,
  identifiers: readonly string[],
  report: ReportFinding,
): Result<Found, SourceFailure> {
  const asOf = readInstant(answer.asOf)
  if (asOf === undefined) return fail('unreadable')
  const found: (Certificate | undefined)[] = []
  for (const identifier of identifiers) {
    const [entry, second] = answer.certificates.filter((each) => each.certificateIdentifier === identifier)
    if (entry === undefined || second !== undefined || entry.found !== (entry.record !== undefined)) {
      report('record-unreadable')
      return fail('unreadable')
    }
    if (entry.record === undefined) {
      found.push(undefined)
      continue
    }
    const read = readMinistryRecord(identifier, entry.record, asOf, report)
    if (!read.ok) {
      report('record-unreadable')
      return fail('unreadable')
    }
    found.push(read.value)
  }
  return succeed(found)
}

/** 部级核验 as a port; asks for each identifier once, however often it is wanted. */
export function createMinistrySource(deps: MinistrySourceDeps): MinistrySource & MinistrySearch {
  return {
    search: createMinistrySearch(deps),
    findByIdentifiers: async (wanted) => {
      if (wanted.length === 0) return succeed([])
      const identifiers = wanted.map((identifier) => identifier.reveal())
      const asked = [...new Set(identifiers)]
      if (asked.length > MOST_IDENTIFIERS) throw new RangeError('identifiers: 1 to 8 expected')
      const deadline = startDeadline()
      return repeatRead<Found>(deadline, async () => {
        const answer = await queryMinistry(deps, asked, deadline)
        return answer.ok ? readAnswer(answer.value, identifiers, deps.report) : answer
      })
    },
  }
}

/** 未接入部级系统: a gateway without a ministry learns nothing from it; never that a certificate is unknown. */
export const unconnectedMinistry: MinistrySource & MinistrySearch = {
  search: () => Promise.resolve(fail('unreachable')),
  findByIdentifiers: () => Promise.resolve(fail('unreachable')),
}
