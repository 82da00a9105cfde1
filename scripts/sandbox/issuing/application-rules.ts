import type { ApplicationMatter } from 'shared-types/vocabulary/application-matters.ts'
import { CERTIFICATE_KIND_FACTS } from 'shared-types/vocabulary/certificate-kinds.ts'
import type { SyntheticCertificate } from '../synthetic/certificate.ts'
import { addDays } from '../synthetic/days.ts'
import type { ReceivedMessage } from './application-message.ts'
import type { Decision } from './application.ts'

/** What the rules know besides the application itself. */
export interface Circumstances {
  readonly today: string
  /** The certificate that it is about, where the province holds it. */
  readonly subject?: SyntheticCertificate
  /** Every certificate of the applicant. */
  readonly holdings: readonly SyntheticCertificate[]
  /** Materials that are named and not here whole. */
  readonly missing: ReceivedMessage['materials']
}

const ENDED = ['CANCELLED', 'REVOKED', 'WITHDRAWN', 'REPLACED']
/** Matters that do not ask whether the vehicle was reviewed 年审. */
const WITHOUT_REVIEW: readonly ApplicationMatter[] = ['cancellation', 'transfer', 'conversion']
const RETIRES_AT = 60
/** 准驾车型 on which a freight qualification is issued directly. */
const FREIGHT_CLASSES = ['A1', 'A2', 'B1', 'B2']
const DAYS_TO_SUPPLEMENT = 5

function isBeginning({ matter }: ReceivedMessage): boolean {
  return matter === 'first-issue' || matter === 'direct-issue'
}

/** Whether the applicant holds already what is applied for: the same vehicle, the same category. */
function isHeld({ typeCode, answers, matter }: ReceivedMessage, { holdings }: Circumstances): boolean {
  const wanted = matter === 'direct-issue' ? ['02001'] : (answers.categories?.split(',') ?? [])
  return holdings.some(({ typeCode: held, state, details }) => {
    if (held !== typeCode || state.status !== 'VALID') return false
    if (answers.plateNumber !== undefined) return details.plateNumber === answers.plateNumber
    const categories = details.categories ?? []
    return wanted.length === 0 || wanted.every((category) => categories.includes(category))
  })
}

/** 受理: whether the application is taken, and what it wants first. */
export function judgeAcceptance(message: ReceivedMessage, around: Circumstances): Decision {
  const { subject, today, missing } = around
  if (!CERTIFICATE_KIND_FACTS.some(({ typeCode }) => typeCode === message.typeCode))
    return { state: 'not-accepted', reason: 'not-competent', remedy: 'apply-elsewhere' }
  if (missing.length > 0) {
    const materials = missing.map(({ material }) => material)
    return {
      state: 'supplement-required',
      demand: { fields: [], materials, until: addDays(today, DAYS_TO_SUPPLEMENT) },
    }
  }
  if (isBeginning(message))
    return isHeld(message, around)
      ? { state: 'not-accepted', reason: 'duplicate', remedy: 'reconsideration' }
      : { state: 'accepted' }
  if (subject === undefined) return { state: 'not-accepted', reason: 'not-competent', remedy: 'apply-elsewhere' }
  if (subject.holderCode !== message.applicant.code)
    return { state: 'not-accepted', reason: 'materials-untrue', remedy: 'reconsideration' }
  return ENDED.includes(subject.state.status)
    ? { state: 'not-accepted', reason: 'not-eligible', remedy: 'apply-again' }
    : { state: 'accepted' }
}

function ageAt(today: string, identityNumber: string): number {
  const born = `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)
}

/** 审查: whether what is applied for is granted. */
export function judgeReview(message: ReceivedMessage, { subject, today }: Circumstances): Decision {
  const { matter, applicant, answers } = message
  if (subject?.state.status === 'SUSPENDED')
    return { state: 'rejected', reason: 'under-penalty', remedy: 'reconsideration' }
  const reviewedUntil = subject?.details.reviewedUntil
  if (reviewedUntil !== undefined && reviewedUntil < today && !WITHOUT_REVIEW.includes(matter))
    return { state: 'rejected', reason: 'not-reviewed', remedy: 'apply-again' }
  const isPerson = /^\d{17}[\dX]$/.test(applicant.code)
  if (isBeginning(message) && isPerson && ageAt(today, applicant.code) >= RETIRES_AT)
    return { state: 'rejected', reason: 'not-eligible', remedy: 'reconsideration' }
  if (matter === 'direct-issue' && !FREIGHT_CLASSES.includes(answers.drivingClass ?? ''))
    return { state: 'rejected', reason: 'not-eligible', remedy: 'apply-again' }
  return { state: 'approved' }
}
