import { Type } from 'typebox'

/** `Idempotency-Key`: 1 to 128 visible ASCII characters, new for each new wish; a UUID does. */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.String({ pattern: '^[!-~]{1,128}$', maxLength: 128 }),
})

/** `Upload-Offset`: where the part begins in the picture; 0 when it is left out. */
export const UploadHeaders = Type.Object({
  'upload-offset': Type.Optional(Type.String({ pattern: '^[0-9]{1,8}$', maxLength: 8 })),
})
