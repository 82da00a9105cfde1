import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import { dateWords, daysUntil } from '../design/date-words.ts'
import { plateInGroups } from '../design/plate-look.ts'

/** What a sentence about one certificate is made of. */
export interface SentenceFacts {
  readonly title: string
  readonly status: CertificateStatus
  readonly plateNumber?: string
  readonly validTo?: string
}

const STATES: Readonly<Record<CertificateStatus, string>> = {
  VALID: '有效',
  SUSPENDED: '正在暂扣',
  EXPIRED: '过期了',
  REPLACED: '已经换发新证，旧证不再有效',
  CANCELLED: '已经注销',
  REVOKED: '已经吊销',
  WITHDRAWN: '已经撤销',
  UNKNOWN: '状态说不清',
}

/** 一句话: why one certificate is not in order, with its date where there is one; undefined when it is in order. */
export function certificateSentence(facts: SentenceFacts, nowMs: number): string | undefined {
  const { title, status, plateNumber, validTo } = facts
  const left = validTo === undefined ? undefined : daysUntil(validTo, nowMs)
  const expired = status === 'EXPIRED' || (status === 'VALID' && left !== undefined && left < 0)
  if (status === 'VALID' && !expired) return undefined
  const which = `这本${title}${plateNumber ? `（${plateInGroups(plateNumber)}）` : ''}`
  if (expired && validTo !== undefined) return `${which}${dateWords(validTo, nowMs)}${STATES.EXPIRED}。`
  return `${which}${STATES[status]}。`
}
