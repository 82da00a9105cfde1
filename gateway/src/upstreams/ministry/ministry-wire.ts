import { Type, type Static } from 'typebox'

/** Wire of the ministry system (docs/upstreams/ministry.md); members that no schema names are never read. */

const Item = Type.Optional(Type.String({ maxLength: 2_000 }))

/** The ministry's copy of one certificate. */
export const MinistryRecord = Type.Object({
  certTypeCode: Type.String({ maxLength: 64 }),
  provinceCode: Type.String({ maxLength: 2 }),
  certStatus: Type.String({ maxLength: 8 }),
  holderCode: Type.String({ minLength: 1, maxLength: 64 }),
  holderCodeType: Type.String({ minLength: 1, maxLength: 8 }),
  statusReason: Item,
  certNumber: Item,
  holderName: Item,
  validFrom: Item,
  validTo: Item,
  issueDept: Item,
  issueDivision: Item,
  plateNo: Item,
  plateColor: Type.Optional(Type.Integer({ minimum: 0, maximum: 99 })),
  companyName: Item,
  permitNumber: Item,
  updateTime: Item,
})
export type MinistryRecord = Static<typeof MinistryRecord>

/** Answer of `certificates/query`. */
export const MinistryAnswer = Type.Object({
  status: Type.Literal('ok'),
  asOf: Type.String({ maxLength: 40 }),
  certificates: Type.Array(
    Type.Object({
      certificateIdentifier: Type.String({ maxLength: 200 }),
      found: Type.Boolean(),
      record: Type.Optional(MinistryRecord),
    }),
    { maxItems: 8 },
  ),
})
export type MinistryAnswer = Static<typeof MinistryAnswer>

/** Answer of `certificates/search`. */
export const MinistryFound = Type.Object({
  status: Type.Literal('ok'),
  asOf: Type.String({ maxLength: 40 }),
  certificates: Type.Array(
    Type.Object({ certificateIdentifier: Type.String({ maxLength: 200 }), record: MinistryRecord }),
    { maxItems: 8 },
  ),
})
export type MinistryFound = Static<typeof MinistryFound>

/** Most changes in one answer. */
export const MOST_CHANGES = 1_000

/** Answer of `certificates/changes`. */
export const MinistryChanges = Type.Object({
  status: Type.Literal('ok'),
  cursor: Type.String({ minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' }),
  more: Type.Boolean(),
  restarted: Type.Boolean(),
  certificateIdentifiers: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: MOST_CHANGES }),
})

/** What an answer that is not good says of itself. */
export const MinistryRefusal = Type.Object({ status: Type.String({ maxLength: 40 }) })
