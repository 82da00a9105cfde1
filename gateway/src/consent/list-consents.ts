import type { Consent, ConsentList } from 'shared-types/contracts/consents.ts'
import {
  CONSENT_SCOPES,
  CONSENT_TERMS,
  PRIVACY_NOTICE_VERSION,
  type ConsentScope,
} from 'shared-types/vocabulary/consents.ts'
import { stateOf, type ConsentRecord, type Consents, type Holder } from './consent.ts'

/** 同意与告知: everything that this person was asked or told, and what was decided. */
export type ListConsents = (viewer: Holder) => Promise<ConsentList>

const instantOf = (atMs: number): string => new Date(atMs).toISOString()

/** One scope as it stands for this person. */
export function consentOf(scope: ConsentScope, record: ConsentRecord | undefined): Consent {
  const { purpose, textVersion } = CONSENT_TERMS[scope]
  const state = stateOf(record, scope)
  if (record === undefined) return { scope, purpose, state, textVersion }
  const { givenAt, withdrawnAt } = record
  return {
    scope,
    purpose,
    state,
    textVersion,
    givenVersion: record.textVersion,
    givenAt: instantOf(givenAt),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt: instantOf(withdrawnAt) }),
  }
}

/** Makes the use case. */
export function createListConsents({ consents }: { readonly consents: Pick<Consents, 'of'> }): ListConsents {
  return async ({ accountId }) => {
    const bound = await consents.of(accountId)
    const recordOf = (scope: ConsentScope) => bound?.records.find((record) => record.scope === scope)
    const notices = bound && {
      notice: 'real-name-binding' as const,
      shownVersion: bound.noticeVersion,
      shownAt: instantOf(bound.boundAt),
      textVersion: PRIVACY_NOTICE_VERSION,
    }
    return {
      consents: CONSENT_SCOPES.map((scope) => consentOf(scope, recordOf(scope))),
      notices: notices === undefined ? [] : [notices],
    }
  }
}
