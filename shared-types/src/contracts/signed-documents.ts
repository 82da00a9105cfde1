import { Type, type Static } from 'typebox'

/** 签名信封: one envelope for roots, trust list and what later issues add; the payload's bytes are verified before they are parsed. */
export const SignedEnvelope = Type.Object(
  {
    payload: Type.String({ pattern: '^[A-Za-z0-9_-]*$' }),
    signatures: Type.Array(
      Type.Object(
        { keyId: Type.String({ maxLength: 64 }), signature: Type.String({ pattern: '^[A-Za-z0-9_-]{86}$' }) },
        { additionalProperties: false },
      ),
      { maxItems: 16 },
    ),
  },
  { additionalProperties: false },
)
export type SignedEnvelope = Static<typeof SignedEnvelope>
