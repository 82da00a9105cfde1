import { Consent, ConsentList, ConsentRequest } from 'shared-types/contracts/consents.ts'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { CONSENT_SCOPES } from 'shared-types/vocabulary/consents.ts'
import { Type } from 'typebox'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { GiveConsent, WithdrawConsent } from './decide-consent.ts'
import type { ListConsents } from './list-consents.ts'

/** Use cases behind the routes of consents. */
export interface ConsentUseCases {
  readonly listConsents: ListConsents
  readonly giveConsent: GiveConsent
  readonly withdrawConsent: WithdrawConsent
}

const Params = Type.Object({ scope: Type.Enum(CONSENT_SCOPES) }, { additionalProperties: false })
const DESCRIBED = { tags: ['consent'], security: [{ accessToken: [] }] }

/** 同意与告知: `GET /consents`, `PUT` and `DELETE /consents/{scope}`. */
export function registerConsentRoutes(server: GatewayServer, useCases: ConsentUseCases): void {
  server.get(
    '/api/v1/consents',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '同意与告知: what was asked, what was told, and what was decided',
        response: { 200: ConsentList, default: Problem },
      },
    },
    async (request) => useCases.listConsents(holderOf(request)),
  )
  server.put(
    '/api/v1/consents/:scope',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '同意: to the text that stands now; the same again is the same consent',
        params: Params,
        body: ConsentRequest,
        response: { 200: Consent, default: Problem },
      },
    },
    async (request, reply) => {
      const { scope } = request.params
      const given = await useCases.giveConsent(holderOf(request), scope, request.body.textVersion, request.id)
      return given.ok ? given.value : sendProblem(reply, given.failure)
    },
  )
  server.delete(
    '/api/v1/consents/:scope',
    {
      onRequest: requireHolder,
      schema: { ...DESCRIBED, summary: '撤回同意', params: Params, response: { 204: NoContent, default: Problem } },
    },
    async (request, reply) => {
      const withdrawn = await useCases.withdrawConsent(holderOf(request), request.params.scope, request.id)
      return withdrawn.ok ? reply.code(204).send(null) : sendProblem(reply, withdrawn.failure)
    },
  )
}
