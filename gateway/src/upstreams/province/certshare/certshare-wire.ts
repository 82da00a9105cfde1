import { Type, type Static } from 'typebox'

/**
 * Wire of dialect `certshare` (docs/upstreams/province-certshare.md). Members that no schema names are never read; a known
 * member of another type makes its object unreadable.
 */

/** Every answer as it travels; `data` is the body of a digital envelope. */
export const CertshareAnswer = Type.Object({
  head: Type.Object({
    status: Type.Integer({ minimum: 0, maximum: 9_999 }),
    nonce: Type.String({ maxLength: 64 }),
    dataTime: Type.String({ maxLength: 30 }),
    sealedKey: Type.Optional(Type.String({ maxLength: 1_000 })),
    iv: Type.Optional(Type.String({ maxLength: 40 })),
    signature: Type.String({ maxLength: 200 }),
  }),
  data: Type.Optional(Type.String()),
})
export type CertshareAnswer = Static<typeof CertshareAnswer>

/** One column of a certificate's surface 照面信息; how it is called in Chinese is not read. */
export const CertshareColumn = Type.Object({
  columnName: Type.String({ maxLength: 64 }),
  value: Type.String(),
})

/** The surface 照面信息 of one certificate; its members are read by the layout. */
export const CertshareSurface = Type.Object({ surface: Type.Optional(Type.Array(CertshareColumn, { maxItems: 60 })) })

/** Answer of a search by holder; the certificates are looked at one by one. */
export const CertshareCertList = Type.Object({
  total: Type.Integer({ minimum: 0 }),
  certs: Type.Array(Type.Unknown(), { maxItems: 600 }),
})

/** Answer of a search by identifier; the certificate is looked at by its own schema. */
export const CertshareSingleCert = Type.Object({ cert: Type.Unknown() })

/** Answer of the organisations of a legal representative. */
export const CertshareOrgs = Type.Object({
  orgs: Type.Array(
    Type.Object({
      orgName: Type.String({ minLength: 1, maxLength: 300 }),
      orgCode: Type.String({ minLength: 1, maxLength: 64 }),
    }),
    { maxItems: 600 },
  ),
})

/** Answers of the two calls for phone codes. */
export const CertshareTicket = Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 200 }) })
export const CertshareMatched = Type.Object({ matched: Type.Boolean() })
