import type { Purpose } from './release-words.ts'

/**
 * 同意事项: what rests on consent, a closed list. Issuing, showing, checking and looking up rest on statutory duty and have
 * a notice instead; only what a person can do without stands here.
 */
export const CONSENT_SCOPES = ['reminders'] as const
export type ConsentScope = (typeof CONSENT_SCOPES)[number]

/** For which purpose of the release policy a consent is the basis, and the version of the text that is agreed to now. */
export const CONSENT_TERMS: Readonly<
  Record<ConsentScope, { readonly purpose: Purpose; readonly textVersion: string }>
> = { reminders: { purpose: 'remind', textVersion: '2026-11' } }

/** 同意状态. `outdated`: given for an earlier text, and no longer a basis until it is given again. */
export const CONSENT_STATES = ['given', 'not-given', 'withdrawn', 'outdated'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** 告知书: version of the privacy notice that a binding shows now. */
export const PRIVACY_NOTICE_VERSION = '2026-11'
