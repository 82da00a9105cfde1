import { Type, type Static } from 'typebox'
import { RELATIONS } from '../vocabulary/people.ts'
import { Instant, OpaqueId, ProvinceCodeText } from './primitives.ts'
import { ReleasedFields, StructuralMembers, Treatments } from './released-certificate.ts'

/** A certificate of the viewer's own list, with its opaque id and the viewer's relation to it. */
export const OwnCertificate = Type.Object(
  {
    certificateId: OpaqueId,
    relation: Type.Enum(RELATIONS),
    ...StructuralMembers,
    ...ReleasedFields,
    treatments: Treatments,
    /** 授权亮证到期: until when a driver may show it; only with relation `authorised`. */
    authorisedUntil: Type.Optional(Type.String({ format: 'date', maxLength: 10 })),
  },
  { additionalProperties: false },
)
export type OwnCertificate = Static<typeof OwnCertificate>

/** 数据源状态: whether a province answered now, is shown from an earlier answer, or is unavailable. */
export const SOURCE_STATES = ['ok', 'stale', 'unavailable'] as const
export type SourceState = (typeof SOURCE_STATES)[number]

/** One province that was asked, and how it answered; `asOf` is when its data was true, or when it was asked in vain. */
export const Source = Type.Object(
  { province: ProvinceCodeText, state: Type.Enum(SOURCE_STATES), asOf: Instant },
  { additionalProperties: false },
)
export type Source = Static<typeof Source>

/** `GET /certificates`. */
export const CertificateList = Type.Object(
  { certificates: Type.Array(OwnCertificate, { maxItems: 1200 }), sources: Type.Array(Source, { maxItems: 40 }) },
  { additionalProperties: false },
)
export type CertificateList = Static<typeof CertificateList>
