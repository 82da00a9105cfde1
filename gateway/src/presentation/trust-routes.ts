import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from 'shared-types/contracts/problem.ts'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { SignedEnvelope } from 'shared-types/contracts/signed-documents.ts'
import { Type } from 'typebox'
import { Parse } from 'typebox/value'
import { sm3Hex } from '../cryptography/sm3.ts'
import { isKnownTag } from '../http/entity-tags.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { SignedDocument, SignedDocumentStore } from './signed-document.ts'

const Generation = Type.Object({ n: Type.String({ pattern: '^[1-9][0-9]{0,5}$', maxLength: 6 }) })
const response = { 200: SignedEnvelope, 304: NoContent, default: Problem }

/** 信任文件: `GET /api/v1/roots/:n` and `GET /api/v1/trust-list`; open to everybody, cached by anybody. */
export function registerTrustRoutes(server: GatewayServer, stores: { readonly documents: SignedDocumentStore }): void {
  const tags = ['trust']
  server.get(
    '/api/v1/roots/:n',
    { schema: { summary: '根密钥: one generation of the roots', tags, params: Generation, response } },
    async (request, reply) =>
      sendDocument(request, reply, await stores.documents.find('roots', Number(request.params.n))),
  )
  server.get(
    '/api/v1/trust-list',
    { schema: { summary: '信任列表: which keys may sign codes, and the hosts of codes', tags, response } },
    async (request, reply) => sendDocument(request, reply, await stores.documents.newest('trust-list')),
  )
}

function sendDocument(
  request: FastifyRequest,
  reply: FastifyReply,
  document: SignedDocument | undefined,
): FastifyReply {
  if (document === undefined) return sendProblem(reply, 'not-found')
  const etag = `"${sm3Hex(new TextEncoder().encode(document.envelope))}"`
  reply.header('etag', etag).header('cache-control', 'public, max-age=300')
  if (isKnownTag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  // The schema writes the members in the stored order, so that these are the stored bytes (held by a test).
  return reply.send(Parse(SignedEnvelope, JSON.parse(document.envelope)))
}
