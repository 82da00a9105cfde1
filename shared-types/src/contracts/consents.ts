import { Type, type Static } from 'typebox'
import { CONSENT_SCOPES, CONSENT_STATES } from '../vocabulary/consents.ts'
import { PURPOSES } from '../vocabulary/release-words.ts'
import { Instant } from './primitives.ts'

/** 文本版本: `YYYY-MM`, or `YYYY-MM-DD`. */
const TextVersion = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$', maxLength: 10 })

/** 一项同意: what it is for, the text that stands now, and what this person decided. */
export const Consent = Type.Object(
  {
    scope: Type.Enum(CONSENT_SCOPES),
    purpose: Type.Enum(PURPOSES),
    state: Type.Enum(CONSENT_STATES),
    /** The version to agree to now. */
    textVersion: TextVersion,
    givenVersion: Type.Optional(TextVersion),
    givenAt: Type.Optional(Instant),
    withdrawnAt: Type.Optional(Instant),
  },
  { additionalProperties: false },
)
export type Consent = Static<typeof Consent>

/** 告知书: what was told where the law is the basis and nobody is asked. */
export const ShownNotice = Type.Object(
  {
    notice: Type.Literal('real-name-binding'),
    shownVersion: TextVersion,
    shownAt: Instant,
    /** The version that stands now. */
    textVersion: TextVersion,
  },
  { additionalProperties: false },
)
export type ShownNotice = Static<typeof ShownNotice>

/** `GET /consents`. */
export const ConsentList = Type.Object(
  { consents: Type.Array(Consent, { maxItems: 20 }), notices: Type.Array(ShownNotice, { maxItems: 5 }) },
  { additionalProperties: false },
)
export type ConsentList = Static<typeof ConsentList>

/** `PUT /consents/{scope}`: the version of the text that was shown. */
export const ConsentRequest = Type.Object({ textVersion: TextVersion }, { additionalProperties: false })
export type ConsentRequest = Static<typeof ConsentRequest>
