import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Material, MaterialRequest } from 'shared-types/contracts/application-materials.ts'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { sendFailure, sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { AnnounceMaterial, FindMaterial } from './announce-material.ts'
import { UploadHeaders } from './application-headers.ts'
import type { ReceiveMaterial, ReceiveMaterialFailure } from './receive-material.ts'

/** Use cases behind the routes of materials. */
export interface MaterialUseCases {
  readonly announceMaterial: AnnounceMaterial
  readonly findMaterial: FindMaterial
  readonly receiveMaterial: ReceiveMaterial
}

const Params = Type.Object({ materialId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['applications'], security: [{ accessToken: [] }] }
const BYTES = ['image/jpeg', 'image/png', 'application/octet-stream']

/** The bytes are read by the use case as they come; nothing gathers them, and nothing is kept. */
function registerContent(server: GatewayServer, { receiveMaterial }: MaterialUseCases): void {
  void server.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser(BYTES, (_request, _payload, done) => {
      done(null, undefined)
    })
    uploads.withTypeProvider<TypeBoxTypeProvider>().put(
      '/api/v1/application-materials/:materialId/content',
      {
        onRequest: requireHolder,
        schema: {
          ...DESCRIBED,
          summary: '上传材料: the picture, whole or in parts; a part begins at `received`',
          consumes: BYTES,
          params: Params,
          headers: UploadHeaders,
          response: { 200: Material, default: Problem },
        },
      },
      async (request, reply) => {
        const offset = Number(request.headers['upload-offset'] ?? 0)
        const { materialId } = request.params
        const received = await receiveMaterial(holderOf(request), { materialId, offset, body: request.raw })
        return received.ok ? reply.send(received.value) : sendRefusal(reply, received.failure)
      },
    )
  })
}

function sendRefusal(reply: Parameters<typeof sendProblem>[0], failure: ReceiveMaterialFailure) {
  return typeof failure === 'string'
    ? sendProblem(reply, failure)
    : sendProblem(reply, failure.code, [{ path: 'content', rule: failure.rule }])
}

/** 申请材料: `/application-materials`. */
export function registerMaterialRoutes(server: GatewayServer, useCases: MaterialUseCases): void {
  const { announceMaterial, findMaterial } = useCases
  server.post(
    '/api/v1/application-materials',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '登记材料: announces a picture',
        body: MaterialRequest,
        response: { 201: Material, default: Problem },
      },
    },
    async (request, reply) => {
      const announced = await announceMaterial(holderOf(request), request.body)
      return announced.ok ? reply.code(201).send(announced.value) : sendFailure(reply, announced.failure)
    },
  )
  server.get(
    '/api/v1/application-materials/:materialId',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '材料进度: how much of a picture has arrived',
        params: Params,
        response: { 200: Material, default: Problem },
      },
    },
    async (request, reply) => {
      const found = await findMaterial(holderOf(request), request.params.materialId)
      return found.ok ? reply.send(found.value) : sendFailure(reply, found.failure)
    },
  )
  registerContent(server, useCases)
}
