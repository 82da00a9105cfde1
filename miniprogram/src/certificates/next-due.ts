import type { OwnCertificate } from 'shared-types/contracts/certificates.ts'
import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { daysUntil } from '../design/date-words.ts'

/** 到期事项: what comes next for a certificate; `daysLeft` is 0 on the day itself and negative after it. */
export interface NextDue {
  readonly what: 'end' | 'review'
  readonly date: string
  readonly daysLeft: number
}

/** Nothing falls due any more for a certificate that has ended. */
const STILL_RUNS: readonly CertificateStatus[] = ['VALID', 'SUSPENDED', 'EXPIRED', 'UNKNOWN']

/** 下一个到期: the nearer of the certificate's end and its annual review; undefined when neither is told. */
export function nextDue(
  { status, validTo, reviewedUntil }: Pick<OwnCertificate, 'status' | 'validTo' | 'reviewedUntil'>,
  nowMs: number,
): NextDue | undefined {
  if (!STILL_RUNS.includes(status)) return undefined
  const dues = [{ what: 'review', date: reviewedUntil } as const, { what: 'end', date: validTo } as const].flatMap(
    ({ what, date }) => {
      const daysLeft = date === undefined ? undefined : daysUntil(date, nowMs)
      return date === undefined || daysLeft === undefined ? [] : [{ what, date, daysLeft }]
    },
  )
  return dues.sort((one, other) => one.daysLeft - other.daysLeft)[0]
}

const LAST = Number.POSITIVE_INFINITY

/** 按下一个到期排: what is overdue first, what never falls due last; otherwise the order stays. */
export function inDueOrder<T extends OwnCertificate>(certificates: readonly T[], nowMs: number): readonly T[] {
  return certificates
    .map((certificate) => ({ certificate, daysLeft: nextDue(certificate, nowMs)?.daysLeft ?? LAST }))
    .sort((one, other) => (one.daysLeft === other.daysLeft ? 0 : one.daysLeft - other.daysLeft))
    .map(({ certificate }) => certificate)
}

/** 近期要办: how many fall due within so many days, overdue ones included. */
export function countDueWithin(certificates: readonly OwnCertificate[], days: number, nowMs: number): number {
  return certificates.filter((one) => (nextDue(one, nowMs)?.daysLeft ?? LAST) <= days).length
}
