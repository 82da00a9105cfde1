import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { Caller } from './authentication.ts'
import type { RequestLimit } from './request-limits.ts'

/** The HTTP server of the gateway: Fastify whose request and answer types come from the contracts. */
export type GatewayServer = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyContextConfig {
    /** 限流: a limit of this route's own instead of the general one. */
    limit?: RequestLimit
    /** A static file or page without personal data: the only answers exempt from the response fence. */
    page?: true
  }
  interface FastifyRequest {
    /** Who asks, as far as the access token tells; set before any other step. */
    caller: Caller | null
  }
  interface FastifyReply {
    /** True once the payload came out of a contract's serializer or is a problem document. */
    fencePassed: boolean
  }
}
