import { Type, type Static } from 'typebox'

/**
 * Wire of dialect `elssp` (docs/upstreams/province-elssp.md). Members that no schema names are never read; a known member
 * of another type makes its object unreadable.
 */

const Item = Type.Optional(Type.String({ maxLength: 2_000 }))

/** Envelope of every answer; `data` is looked at by the schema of its call. */
export const ElsspEnvelope = Type.Object({
  code: Type.String({ maxLength: 8 }),
  dataTime: Type.Optional(Type.String({ maxLength: 30 })),
  data: Type.Optional(Type.Unknown()),
})

/** Answer of the login. */
export const ElsspLoginAnswer = Type.Object({
  code: Type.String({ maxLength: 8 }),
  data: Type.Optional(
    Type.Object({
      sessionId: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }),
      sealedKey: Type.String({ maxLength: 1_000 }),
      expiresInSeconds: Type.Integer({ minimum: 1 }),
    }),
  ),
  signature: Type.Optional(Type.String({ maxLength: 200 })),
})

/** One certificate: items of GB/T 36903 by their pinyin initials, extension items with `KZ_`. */
export const ElsspRecord = Type.Object({
  ZZBS: Type.String({ minLength: 1, maxLength: 200 }),
  ZZLXDM: Type.String({ maxLength: 64 }),
  ZZZT: Type.String({ maxLength: 8 }),
  CZZTDM: Type.String({ minLength: 1, maxLength: 64 }),
  CZZTDMLXDM: Type.String({ minLength: 1, maxLength: 8 }),
  ZZBH: Item,
  ZZZTYY: Item,
  ZZBFJG: Item,
  ZZBFJGDM: Item,
  XZQHDM: Item,
  CZZT: Item,
  ZZYXQQSRQ: Item,
  ZZYXQJZRQ: Item,
  KZ_XB: Item,
  KZ_CSRQ: Item,
  KZ_ZZ: Item,
  KZ_SJHM: Item,
  KZ_ZP: Type.Optional(Type.String()),
  KZ_CYZGLB: Item,
  KZ_ZJCX: Item,
  KZ_CXDJ: Item,
  KZ_FWDW: Item,
  KZ_CPHM: Item,
  KZ_CPYS: Item,
  KZ_CLLX: Item,
  KZ_CLSBDH: Item,
  KZ_DW: Item,
  KZ_ZW: Item,
  KZ_YHMC: Item,
  KZ_TYSHXYDM: Item,
  KZ_FDDBR: Item,
  KZ_JYXKZH: Item,
  KZ_JYFW: Item,
  KZ_JYQY: Item,
  KZ_NSYXQ: Item,
})
export type ElsspRecord = Static<typeof ElsspRecord>

/** `data` of a search by holder; the records are looked at one by one. */
export const ElsspRecordList = Type.Object({
  total: Type.Integer({ minimum: 0 }),
  records: Type.Array(Type.Unknown(), { maxItems: 600 }),
})

/** `data` of a search by identifier; the record is looked at by its own schema. */
export const ElsspSingleRecord = Type.Object({ record: Type.Unknown() })

/** `data` of the organisations of a legal representative. */
export const ElsspOrganizations = Type.Object({
  organizations: Type.Array(
    Type.Object({
      CZZT: Type.String({ minLength: 1, maxLength: 300 }),
      CZZTDM: Type.String({ minLength: 1, maxLength: 64 }),
    }),
    { maxItems: 600 },
  ),
})

/** `data` of the two calls for phone codes. */
export const ElsspTicket = Type.Object({ ticket: Type.String({ minLength: 1, maxLength: 200 }) })
export const ElsspMatched = Type.Object({ matched: Type.Boolean() })
