import jwt from '@fastify/jwt'
import type { SessionTokenKey } from '../cryptography/key-ring.ts'
import type { AccessTokens } from '../identity/session.ts'
import type { GatewayServer } from './server-types.ts'

const ISSUER = 'roadcert-gateway'
const AUDIENCE = 'roadcert-api'
const ALGORITHM = 'EdDSA'
const CLAIMS = ['sid', 'iss', 'aud', 'iat', 'exp']
const ACCESS_TOKEN_SECONDS = 600

/** RFC 7519 access tokens 访问令牌 for ten minutes: issuer, audience and algorithm are pinned. */
export async function installAccessTokens(server: GatewayServer, key: SessionTokenKey): Promise<void> {
  await server.register(jwt, {
    secret: { private: key.privateKeyPem, public: key.publicKeyPem },
    sign: { algorithm: ALGORITHM, iss: ISSUER, aud: AUDIENCE, expiresIn: ACCESS_TOKEN_SECONDS * 1000 },
    // The library looks at issuer and audience where they stand, and at a missing one not at all.
    // A genuine token is remembered until it expires; whether its session lives is asked on every request.
    verify: {
      algorithms: [ALGORITHM],
      allowedIss: ISSUER,
      allowedAud: AUDIENCE,
      requiredClaims: CLAIMS,
      cache: 10_000,
    },
  })
}

/** The access tokens of a server. */
export function accessTokensOf(server: GatewayServer): AccessTokens {
  return {
    expiresInSeconds: ACCESS_TOKEN_SECONDS,
    issue: (sessionId) => server.jwt.sign({ sid: sessionId }),
    verify: (token) => {
      try {
        const payload = server.jwt.verify<{ readonly sid?: unknown }>(token)
        return typeof payload.sid === 'string' ? payload.sid : undefined
      } catch {
        // The library throws for every token that is not genuine or has expired, and for nothing else.
        return undefined
      }
    },
  }
}
