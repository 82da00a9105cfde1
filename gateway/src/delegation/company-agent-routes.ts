import { Type } from 'typebox'
import { CompanyAgentCreated, CompanyAgentList, CompanyAgentRequest } from 'shared-types/contracts/company-agents.ts'
import { NoContent, OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { holderOf, requireHolder, requireSignedIn, viewerOf } from '../http/authentication.ts'
import { withRefusalFloor } from '../http/floor.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { AppointAgent } from './appoint-agent.ts'
import type { EndAgent } from './end-agent.ts'
import type { ListAgents } from './list-agents.ts'

/** Use cases behind the routes of company agents. */
export interface CompanyAgentUseCases {
  readonly appointAgent: AppointAgent
  readonly listAgents: ListAgents
  readonly endAgent: EndAgent
}

const Params = Type.Object({ agentId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['delegation'], security: [{ accessToken: [] }] }

function registerAppointing(server: GatewayServer, { appointAgent }: CompanyAgentUseCases): void {
  server.post(
    '/api/v1/company-agents',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '指定经办人 by the legal representative',
        body: CompanyAgentRequest,
        response: { 201: CompanyAgentCreated, default: Problem },
      },
    },
    async (request, reply) => {
      const appointed = await withRefusalFloor(() => appointAgent(holderOf(request), request.body, request.id))
      if (appointed.ok) return reply.code(201).send(appointed.value)
      const { failure } = appointed
      return typeof failure === 'string'
        ? sendProblem(reply, failure)
        : sendProblem(reply, failure.code, failure.fields)
    },
  )
}

/** 经办人: `POST`/`GET /company-agents`, `DELETE /company-agents/{id}`. */
export function registerCompanyAgentRoutes(server: GatewayServer, useCases: CompanyAgentUseCases): void {
  const { listAgents, endAgent } = useCases
  registerAppointing(server, useCases)
  server.get(
    '/api/v1/company-agents',
    {
      onRequest: requireSignedIn,
      schema: {
        ...DESCRIBED,
        summary: '经办人清单: given and received',
        response: { 200: CompanyAgentList, default: Problem },
      },
    },
    async (request, reply) => {
      const list = await listAgents(viewerOf(request), request.id)
      return list.ok ? reply.send(list.value) : sendProblem(reply, list.failure)
    },
  )
  server.delete(
    '/api/v1/company-agents/:agentId',
    {
      onRequest: requireHolder,
      schema: { ...DESCRIBED, summary: '撤销经办人', params: Params, response: { 204: NoContent, default: Problem } },
    },
    async (request, reply) => {
      const ended = await withRefusalFloor(() => endAgent(holderOf(request), request.params.agentId, request.id))
      return ended.ok ? reply.code(204).send(null) : sendProblem(reply, ended.failure)
    },
  )
}
