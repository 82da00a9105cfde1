import { Type } from 'typebox'

/** Envelope of every answer; `data` is looked at by the schema of its call. */
export const SessionEnvelope = Type.Object({
  code: Type.String({ maxLength: 8 }),
  dataTime: Type.Optional(Type.String({ maxLength: 30 })),
  data: Type.Optional(Type.Unknown()),
})

/** Answer of the login. */
export const SessionLoginAnswer = Type.Object({
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
