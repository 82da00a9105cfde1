import { Type } from 'typebox'

/**
 * Wire of dialect `certusage` (docs/upstreams/province-certusage.md): the `data` of each call. Records are read by the
 * layout; members that no schema names are never read.
 */

/** A holder's number exchanged for a token, so that it does not travel with every search. */
export const CertusageHolderToken = Type.Object({ holderToken: Type.String({ minLength: 1, maxLength: 200 }) })

/** Search by holder; the certificates are looked at one by one. */
export const CertusageList = Type.Object({
  total: Type.Integer({ minimum: 0 }),
  certificates: Type.Array(Type.Unknown(), { maxItems: 600 }),
})

/** Search by identifier. */
export const CertusageSingle = Type.Object({ certificate: Type.Unknown() })

/** Organisations of a legal representative. */
export const CertusageOrganizations = Type.Object({
  enterprises: Type.Array(
    Type.Object({
      enterpriseName: Type.String({ minLength: 1, maxLength: 300 }),
      enterpriseCode: Type.String({ minLength: 1, maxLength: 64 }),
    }),
    { maxItems: 600 },
  ),
})

/** The two calls for phone codes. */
export const CertusageTicket = Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 200 }) })
export const CertusageMatched = Type.Object({ matched: Type.Boolean() })
