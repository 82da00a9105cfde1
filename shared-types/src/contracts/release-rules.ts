import { Type, type Static } from 'typebox'
import { CERTIFICATE_FIELDS } from '../vocabulary/certificate-fields.ts'
import { CERTIFICATE_KINDS } from '../vocabulary/certificate-kinds.ts'
import { AUDIENCES, PURPOSES } from '../vocabulary/release-words.ts'
import { PolicyVersionName } from './primitives.ts'

/** `GET /release-rules?audience=…&purpose=…`: one view; without `version` that of the version in force. */
export const ReleaseRulesQuery = Type.Object(
  {
    audience: Type.Enum(AUDIENCES),
    purpose: Type.Enum(PURPOSES),
    version: Type.Optional(PolicyVersionName),
  },
  { additionalProperties: false },
)
export type ReleaseRulesQuery = Static<typeof ReleaseRulesQuery>

/** 规则原话: what decides one field in this view, for these kinds; in the words of the policy, which are Chinese. */
export const ReleaseRule = Type.Object(
  {
    field: Type.Enum(CERTIFICATE_FIELDS),
    kinds: Type.Array(Type.Enum(CERTIFICATE_KINDS), { maxItems: 9 }),
    /** Left out: the same for companies and persons. */
    holder: Type.Optional(Type.Enum(['organisation', 'person'])),
    /** `withhold`, `clear`, `exists`, `mask:<rule>` or `generalise:<rule>`. */
    treatment: Type.String({ maxLength: 40 }),
    why: Type.String({ maxLength: 500 }),
    basis: Type.String({ maxLength: 500 }),
    retention: Type.String({ maxLength: 500 }),
    /** The named default that withholds it. */
    defaultName: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
)
export type ReleaseRule = Static<typeof ReleaseRule>

/** 看得到什么、为什么: every field of a view, released or withheld, for every kind: the rules that run. */
export const ReleaseRules = Type.Object(
  {
    policyVersion: PolicyVersionName,
    audience: Type.Enum(AUDIENCES),
    purpose: Type.Enum(PURPOSES),
    rules: Type.Array(ReleaseRule, { maxItems: 560 }),
  },
  { additionalProperties: false },
)
export type ReleaseRules = Static<typeof ReleaseRules>
