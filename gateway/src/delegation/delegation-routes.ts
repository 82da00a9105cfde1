import { Type } from 'typebox'
import { DelegationCreated, DelegationList, DelegationRequest } from 'shared-types/contracts/delegations.ts'
import { NoContent, OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { holderOf, requireHolder, requireSignedIn, viewerOf } from '../http/authentication.ts'
import { withRefusalFloor } from '../http/floor.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { GiveDelegation } from './give-delegation.ts'
import type { ListDelegations } from './list-delegations.ts'
import type { SettleDelegation } from './settle-delegation.ts'

/** Use cases behind the delegation routes. */
export interface DelegationUseCases {
  readonly giveDelegation: GiveDelegation
  readonly listDelegations: ListDelegations
  readonly acceptDelegation: SettleDelegation
  readonly endDelegation: SettleDelegation
}

const Params = Type.Object({ delegationId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['delegation'], security: [{ accessToken: [] }] }

function registerGiving(server: GatewayServer, { giveDelegation, listDelegations }: DelegationUseCases): void {
  server.post(
    '/api/v1/delegations',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '授权亮证: offers a driver to show a vehicle’s certificate',
        body: DelegationRequest,
        response: { 201: DelegationCreated, default: Problem },
      },
    },
    async (request, reply) => {
      const given = await withRefusalFloor(() => giveDelegation(holderOf(request), request.body, request.id))
      if (given.ok) return reply.code(201).send(given.value)
      const { failure } = given
      return typeof failure === 'string'
        ? sendProblem(reply, failure)
        : sendProblem(reply, failure.code, failure.fields)
    },
  )
  server.get(
    '/api/v1/delegations',
    {
      onRequest: requireSignedIn,
      schema: {
        ...DESCRIBED,
        summary: '授权清单: given and received',
        response: { 200: DelegationList, default: Problem },
      },
    },
    async (request, reply) => {
      const list = await listDelegations(viewerOf(request), request.id)
      return list.ok ? reply.send(list.value) : sendProblem(reply, list.failure)
    },
  )
}

/** 授权亮证: `POST`/`GET /delegations`, `POST /delegations/{id}/acceptance`, `DELETE /delegations/{id}`. */
export function registerDelegationRoutes(server: GatewayServer, useCases: DelegationUseCases): void {
  registerGiving(server, useCases)
  const { acceptDelegation, endDelegation } = useCases
  const response = { 204: NoContent, default: Problem }
  server.post(
    '/api/v1/delegations/:delegationId/acceptance',
    { onRequest: requireHolder, schema: { ...DESCRIBED, summary: '收下授权', params: Params, response } },
    async (request, reply) => {
      const { delegationId } = request.params
      const settled = await withRefusalFloor(() => acceptDelegation(holderOf(request), delegationId, request.id))
      return settled.ok ? reply.code(204).send(null) : sendProblem(reply, settled.failure)
    },
  )
  server.delete(
    '/api/v1/delegations/:delegationId',
    { onRequest: requireHolder, schema: { ...DESCRIBED, summary: '收回或谢绝授权', params: Params, response } },
    async (request, reply) => {
      const { delegationId } = request.params
      const settled = await withRefusalFloor(() => endDelegation(holderOf(request), delegationId, request.id))
      return settled.ok ? reply.code(204).send(null) : sendProblem(reply, settled.failure)
    },
  )
}
