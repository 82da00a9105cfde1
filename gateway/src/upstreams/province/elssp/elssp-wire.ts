import { Type } from 'typebox'

/**
 * Wire of dialect `elssp` (docs/upstreams/province-elssp.md). Members that no schema names are never read; a known member
 * of another type makes its object unreadable.
 */

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
