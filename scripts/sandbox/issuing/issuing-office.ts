import type { ProvinceHoldings } from '../province/province-holdings.ts'
import type { ChangeState } from '../server/status-control.ts'
import type { SandboxProvince, SyntheticCertificate } from '../synthetic/certificate.ts'
import { dayAt } from '../synthetic/days.ts'
import { openApplicationBook, type ApplicationBook } from './application-book.ts'
import type { ApplicationJournal } from './application-journal.ts'
import type { ReceivedMessage } from './application-message.ts'
import type { BookEntry, Decision } from './application.ts'
import { judgeAcceptance, judgeReview, type Circumstances } from './application-rules.ts'
import { issueResult, nextVersion } from './issue-result.ts'
import { createMaterialShelf, type MaterialShelf } from './material-shelf.ts'

/** 运政: applications of one province from their arrival to the record that is issued, and what it issues by itself. */
export interface IssuingOffice {
  readonly book: ApplicationBook
  readonly shelf: MaterialShelf
  /** 年审结果: passed until a day; the certificate gets its next, digital version. False: no such certificate. */
  review(identifier: string, until: string): string | undefined
}

/** What the office stands on. */
export interface IssuingOfficeDeps {
  readonly province: SandboxProvince
  readonly holdings: ProvinceHoldings
  readonly journal: ApplicationJournal
  /** Changes a state here and tells the ministry. */
  readonly changeState: ChangeState
  /** Tells the ministry of a certificate that is new. */
  readonly tell: (identifier: string) => void
  readonly now: () => number
}

const TICK_MS = 200
/** Numbers of what is issued here: above every number of the synthetic world. */
const FIRST_FREE_NUMBER = 960_000

/** Certificates that were issued here, each known to the journal before it is known to anybody else. */
function createRegister({ holdings, journal, tell }: IssuingOfficeDeps) {
  let numbers = 0
  for (const line of journal.lines) {
    if (line.line !== 'issued') continue
    holdings.issue(line.certificate)
    numbers += 1
  }
  return {
    freeNumber: (division: string): string => `${division}${FIRST_FREE_NUMBER + numbers}`,
    put: (receiptNumber: string, certificate: SyntheticCertificate): void => {
      journal.append({ line: 'issued', receiptNumber, certificate })
      numbers += 1
      holdings.issue(certificate)
      tell(certificate.identifier)
    },
  }
}

function createDecisions({ holdings, now }: IssuingOfficeDeps, shelf: MaterialShelf) {
  const subjectOf = ({ identifier }: ReceivedMessage): SyntheticCertificate | undefined =>
    identifier === undefined ? undefined : holdings.find(identifier)
  const around = (message: ReceivedMessage): Circumstances => {
    const subject = subjectOf(message)
    const { code, codeType } = message.applicant
    return {
      today: dayAt(now()),
      ...(subject === undefined ? {} : { subject }),
      holdings: holdings.findByHolder(code, codeType),
      missing: message.materials.filter(({ materialId }) => !shelf.isWhole(materialId)),
    }
  }
  const decide = ({ message, state, told }: BookEntry): Decision => {
    if (told !== undefined) return told
    if (state === 'submitted') return judgeAcceptance(message, around(message))
    if (state === 'accepted') return { state: 'reviewing' }
    return state === 'reviewing' ? judgeReview(message, around(message)) : { state: 'issued' }
  }
  return { decide, subjectOf }
}

/** Opens the office; certificates that it issued earlier are held again. */
export function openIssuingOffice(deps: IssuingOfficeDeps): IssuingOffice {
  const { holdings, journal, now, changeState } = deps
  const shelf = createMaterialShelf()
  const { freeNumber, put } = createRegister(deps)
  const { decide, subjectOf } = createDecisions(deps, shelf)
  const issue = (message: ReceivedMessage): readonly string[] => {
    const subject = subjectOf(message)
    const { issued, marked } = issueResult(message, {
      province: deps.province,
      today: dayAt(now()),
      ...(subject === undefined ? {} : { subject }),
      freeNumber,
      companyNamed: (code) => holdings.world.companies.find(({ creditCode }) => creditCode === code),
    })
    for (const { identifier, state } of marked) changeState(identifier, state, false)
    for (const certificate of issued) put(message.receiptNumber, certificate)
    return issued.map(({ identifier }) => identifier)
  }
  const book = openApplicationBook(journal, { decide, issue }, now)
  setInterval(() => book.advance(), TICK_MS)
  return {
    book,
    shelf,
    review: (identifier, until) => {
      const subject = holdings.find(identifier)
      if (subject === undefined) return undefined
      const next = nextVersion(subject, { details: { reviewedUntil: until }, validFrom: dayAt(now()) })
      changeState(identifier, { status: 'REPLACED', statusReason: 'superseded' }, false)
      put('', next)
      return next.identifier
    },
  }
}
