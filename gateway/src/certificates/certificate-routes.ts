import { Type } from 'typebox'
import { CertificateList, OwnCertificate } from 'shared-types/contracts/certificates.ts'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { requireSignedIn, viewerOf } from '../http/authentication.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { ListCertificates } from './list-certificates.ts'
import type { ShowCertificate } from './show-certificate.ts'

const CertificateParams = Type.Object({ certificateId: OpaqueId }, { additionalProperties: false })

/** 证照清单与详情: `GET /api/v1/certificates` and `GET /api/v1/certificates/{certificateId}`. */
export function registerCertificateRoutes(
  server: GatewayServer,
  useCases: { readonly listCertificates: ListCertificates; readonly showCertificate: ShowCertificate },
): void {
  server.get(
    '/api/v1/certificates',
    {
      onRequest: requireSignedIn,
      schema: {
        summary: '证照清单: every certificate in the own list, with the state of each province asked',
        tags: ['certificates'],
        security: [{ accessToken: [] }],
        response: { 200: CertificateList, default: Problem },
      },
    },
    async (request, reply) => {
      const list = await useCases.listCertificates(viewerOf(request), request.id)
      return list.ok ? list.value : sendProblem(reply, list.failure)
    },
  )
  server.get(
    '/api/v1/certificates/:certificateId',
    {
      onRequest: requireSignedIn,
      schema: {
        summary: '证照详情: the released fields of one certificate of the own list',
        tags: ['certificates'],
        security: [{ accessToken: [] }],
        params: CertificateParams,
        response: { 200: OwnCertificate, default: Problem },
      },
    },
    async (request, reply) => {
      const shown = await useCases.showCertificate(viewerOf(request), request.params.certificateId, request.id)
      return shown.ok ? shown.value : sendProblem(reply, shown.failure)
    },
  )
}
