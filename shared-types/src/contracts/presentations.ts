import { Type, type Static } from 'typebox'
import { Instant, OpaqueId, SixteenBytes } from './primitives.ts'

/** 亮证对象: for whom a code is made: the public 公众, or an inspection 执法. */
export const PRESENTATION_VIEWS = ['public', 'inspection'] as const
export type PresentationView = (typeof PRESENTATION_VIEWS)[number]

/** `POST /presentations`; `notBefore` in Unix seconds, a multiple of 60, from the present minute to seven days ahead. */
export const PresentationRequest = Type.Object(
  {
    certificateIds: Type.Array(OpaqueId, { minItems: 1, maxItems: 4, uniqueItems: true }),
    view: Type.Enum(PRESENTATION_VIEWS),
    anchor: SixteenBytes,
    steps: Type.Integer({ minimum: 1, maximum: 720 }),
    notBefore: Type.Optional(Type.Integer({ minimum: 0, maximum: 4_294_967_280, multipleOf: 60 })),
  },
  { additionalProperties: false },
)
export type PresentationRequest = Static<typeof PresentationRequest>

/** A signed attestation: CBOR array `[attested, signature]` in base64url; `serverTime` in milliseconds since 1970. */
export const Presentation = Type.Object(
  {
    attestation: Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: 2000 }),
    notBefore: Type.Integer(),
    steps: Type.Integer({ minimum: 1, maximum: 720 }),
    expiresAt: Instant,
    serverTime: Type.Integer(),
  },
  { additionalProperties: false },
)
export type Presentation = Static<typeof Presentation>
