import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { FileLink, FileLinkRequest, PrintedFile } from 'shared-types/contracts/vouchers.ts'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { DeliverFile } from './deliver-file.ts'
import { FILES_PATH } from './file-link.ts'
import type { MadeFileLink, MakeFileLink } from './make-file-link.ts'
import type { PrintedFile as MadeFile } from './voucher.ts'

const CertificateParams = Type.Object({ certificateId: OpaqueId }, { additionalProperties: false })
const FileParams = Type.Object({ secret: OpaqueId }, { additionalProperties: false })
const HOST = /^[A-Za-z0-9.:[\]-]{1,200}$/

/** The address at which this request reached the gateway; a path alone when it does not say. */
export function toFileLink({ secret, expiresAt }: MadeFileLink, request: FastifyRequest): FileLink {
  const { protocol, host } = request
  const origin = HOST.test(host) ? `${protocol}://${host}` : ''
  return { url: `${origin}${FILES_PATH}${secret}`, expiresAt: new Date(expiresAt).toISOString() }
}

/**
 * Sends a printed file: the only answer that is no JSON and holds certificates. It passes the fence because a printed file
 * is made of released records alone. Named without a person; never kept by a cache.
 */
function sendPrintedFile(reply: FastifyReply, { bytes }: MadeFile): FastifyReply {
  reply.fencePassed = true
  reply.code(200).type('application/pdf').header('cache-control', 'no-store')
  reply.header('content-disposition', 'attachment; filename="voucher.pdf"')
  return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** 取文件: `POST /certificates/{certificateId}/file-links`, and `GET /files/{secret}` behind the link. */
export function registerFileRoutes(
  server: GatewayServer,
  useCases: { readonly makeFileLink: MakeFileLink; readonly deliverFile: DeliverFile },
): void {
  server.post(
    '/api/v1/certificates/:certificateId/file-links',
    {
      onRequest: requireHolder,
      config: { limit: LIMITS.fileLink },
      schema: {
        summary: '取文件: a link to a file of one certificate, which works once within ten minutes',
        description:
          '`pdf` is the voucher 打印凭证 with its static code, of a certificate that is valid now. `ofd`, the sealed file of the issuing authority, answers 409 `file-not-available`: no province hands one out through the gateway.',
        tags: ['files'],
        security: [{ accessToken: [] }],
        params: CertificateParams,
        body: FileLinkRequest,
        response: { 201: FileLink, default: Problem },
      },
    },
    async (request, reply) => {
      const { certificateId } = request.params
      const made = await useCases.makeFileLink(holderOf(request), certificateId, request.body, request.id)
      if (!made.ok) return sendProblem(reply, made.failure)
      return reply.code(201).send(toFileLink(made.value, request))
    },
  )
  server.get(
    `${FILES_PATH}:secret`,
    {
      // A HEAD request would use the link up.
      exposeHeadRoute: false,
      config: { limit: LIMITS.fileDelivery },
      schema: {
        summary: '取件: the file behind a one-time link; a link that is wrong, expired or used is 404',
        tags: ['files'],
        params: FileParams,
        response: { 200: PrintedFile, default: Problem },
      },
    },
    async (request, reply) => {
      const delivered = await useCases.deliverFile(request.params.secret, request.id)
      return delivered.ok ? sendPrintedFile(reply, delivered.value) : sendProblem(reply, delivered.failure)
    },
  )
}
