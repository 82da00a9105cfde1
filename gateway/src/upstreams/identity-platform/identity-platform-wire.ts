import { Type } from 'typebox'

/** The one call; see docs/upstreams/identity-platform.md (assumed). */
export const TOKEN_PATH = '/identity-platform/v1/token-identities'

/** Every answer of the platform; `data` only with code `0`. */
export const TokenAnswer = Type.Object({
  code: Type.String({ maxLength: 16 }),
  data: Type.Optional(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 50 }),
      idNumber: Type.String({ pattern: '^[0-9]{17}[0-9Xx]$' }),
    }),
  ),
})

/** The token is genuine. */
export const GENUINE = '0'

/** Codes that say something about this token: unknown, over, used. */
export const TOKEN_REFUSED: ReadonlySet<string> = new Set(['40401', '40402', '40403'])
