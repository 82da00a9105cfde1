import { Type } from 'typebox'

/**
 * Wire of dialect `elicense` (docs/upstreams/province-elicense.md). Records are read by the layout; members that no schema
 * names are never read.
 */

/** Envelope of every answer. */
export const ElicenseEnvelope = Type.Object({
  code: Type.Integer({ minimum: 0, maximum: 99_999 }),
  data_time: Type.String({ maxLength: 30 }),
  data: Type.Optional(Type.Unknown()),
})

const AuthCode = Type.String({ minLength: 1, maxLength: 100, pattern: '^[\\x21-\\x7e]+$' })

/** 用证码 of each certificate of a holder; what it is told with besides is not read. */
export const ElicenseList = Type.Object({
  total: Type.Integer({ minimum: 0 }),
  licenses: Type.Array(Type.Object({ auth_code: AuthCode }), { maxItems: 600 }),
})

/** 用证码 of one certificate. */
export const ElicenseAuthorised = Type.Object({ auth_code: AuthCode })

/** The certificates of some use codes, in the order asked; looked at one by one. */
export const ElicenseData = Type.Object({ licenses: Type.Array(Type.Unknown(), { maxItems: 100 }) })

/** Organisations of a legal representative. */
export const ElicenseOrganizations = Type.Object({
  orgs: Type.Array(
    Type.Object({
      org_name: Type.String({ minLength: 1, maxLength: 300 }),
      org_code: Type.String({ minLength: 1, maxLength: 64 }),
    }),
    { maxItems: 600 },
  ),
})

/** The two calls for phone codes. */
export const ElicenseTicket = Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 200 }) })
export const ElicenseMatched = Type.Object({ matched: Type.Boolean() })
