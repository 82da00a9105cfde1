import { HOLDER_CODE_TYPES } from 'shared-types/vocabulary/people.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { answersQuestion } from '../../certificates/answers-question.ts'
import type { Certificate } from '../../certificates/certificate.ts'
import type { LookupQuestion } from '../../certificates/lookup-question.ts'
import type { MinistrySearch } from '../../certificates/ministry-source.ts'
import type { SourceFailure } from '../../certificates/province-source.ts'
import { startDeadline } from '../transport/deadline.ts'
import { repeatRead } from '../transport/repeat-read.ts'
import type { ReportFinding } from '../transport/upstream-findings.ts'
import { readInstant } from '../wire/wire-values.ts'
import { searchMinistry, type MinistryCallDeps } from './ministry-call.ts'
import type { MinistryFound } from './ministry-wire.ts'
import { readMinistryRecord } from './read-ministry-record.ts'

/** What the search needs. */
export interface MinistrySearchDeps extends MinistryCallDeps {
  readonly report: ReportFinding
}

/** The members of a question on the ministry's wire (assumed). */
function factsOf(question: LookupQuestion): Readonly<Record<string, string | number>> {
  switch (question.by) {
    case 'plate':
      return { plateNo: question.plateNumber.reveal(), plateColor: question.plateColor }
    case 'certificate-number':
      return { certTypeCode: question.typeCode, certNumber: question.certificateNumber.reveal() }
    case 'practitioner':
      return {
        holderName: question.name.reveal(),
        holderCode: question.idNumber.reveal(),
        holderCodeType: HOLDER_CODE_TYPES.identityNumber,
      }
  }
}

/** The records that are let in; an answer of which every record is refused is no answer, and never an empty list. */
function readFound(
  { asOf: text, certificates }: MinistryFound,
  question: LookupQuestion,
  report: ReportFinding,
): Result<readonly Certificate[], SourceFailure> {
  const asOf = readInstant(text)
  if (asOf === undefined) return fail('unreadable')
  const found = certificates.flatMap(({ certificateIdentifier, record }): readonly Certificate[] => {
    const read = readMinistryRecord(certificateIdentifier, record, asOf, report)
    const finding = !read.ok
      ? 'record-unreadable'
      : answersQuestion(read.value, question)
        ? undefined
        : 'foreign-record'
    if (finding !== undefined) report(finding)
    return read.ok && finding === undefined ? [read.value] : []
  })
  return found.length === 0 && certificates.length > 0 ? fail('unreadable') : succeed(found)
}

/** 部级查询 by what an officer knows. */
export function createMinistrySearch(deps: MinistrySearchDeps): MinistrySearch['search'] {
  return (question) => {
    const deadline = startDeadline()
    return repeatRead<readonly Certificate[]>(deadline, async () => {
      const told = await searchMinistry(deps, factsOf(question), deadline)
      return told.ok ? readFound(told.value, question, deps.report) : told
    })
  }
}
