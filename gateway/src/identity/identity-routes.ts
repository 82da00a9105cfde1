import {
  IdentityBindingRequest,
  InspectorActivationRequest,
  PhoneCodeAnswer,
  PhoneCodeRequest,
  ViewerAnswer,
} from 'shared-types/contracts/identity.ts'
import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { requireSignedIn, viewerOf } from '../http/authentication.ts'
import { withFloor, withRefusalFloor } from '../http/floor.ts'
import { sendLimit, sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { ActivateInspector } from './activate-inspector.ts'
import type { BindIdentity } from './bind-identity.ts'
import type { RequestPhoneCode } from './request-phone-code.ts'
import type { UnbindIdentity } from './unbind-identity.ts'
import { viewerAnswer } from './viewer-answer.ts'

/** Use cases behind the identity routes. */
export interface IdentityUseCases {
  readonly requestPhoneCode: RequestPhoneCode
  readonly bindIdentity: BindIdentity
  readonly unbindIdentity: UnbindIdentity
  readonly activateInspector: ActivateInspector
}

const LOCKS =
  'By a phone code that the province sent, or by a token of an identity platform. Ten refusals within ten minutes lock ' +
  'the account and the number for ten minutes, more in a day for a day (429 with Retry-After), whoever is claimed. A ' +
  'person who is bound to another account moves here, and that account is told.'
const SIGNED_IN = { tags: ['identity'], security: [{ accessToken: [] }] }

function registerProofRoute(server: GatewayServer, { requestPhoneCode }: IdentityUseCases): void {
  server.post(
    '/api/v1/identity-proofs/phone-code',
    {
      onRequest: requireSignedIn,
      config: { limit: LIMITS.identityProof },
      schema: {
        ...SIGNED_IN,
        summary: '获取验证码: the same answer whoever is asked for',
        body: PhoneCodeRequest,
        response: { 202: PhoneCodeAnswer, default: Problem },
      },
    },
    async (request, reply) => {
      const begun = await withFloor(() => requestPhoneCode(viewerOf(request), request.body))
      if (begun.ok) return reply.code(202).send(begun.value)
      return sendLimit(reply, begun.failure.retryAfterSeconds)
    },
  )
}

function registerBindingRoutes(server: GatewayServer, { bindIdentity, unbindIdentity }: IdentityUseCases): void {
  server.post(
    '/api/v1/identity-bindings',
    {
      onRequest: requireSignedIn,
      config: { limit: LIMITS.identityBinding },
      schema: {
        ...SIGNED_IN,
        summary: '实名绑定: any wrong fact is identity-not-confirmed, never which',
        description: LOCKS,
        body: IdentityBindingRequest,
        response: { 201: ViewerAnswer, default: Problem },
      },
    },
    async (request, reply) => {
      const bound = await withRefusalFloor(() => bindIdentity(viewerOf(request), request.body, request.id))
      if (bound.ok) return reply.code(201).send({ viewer: viewerAnswer(bound.value) })
      const { failure } = bound
      return typeof failure === 'string' ? sendProblem(reply, failure) : sendLimit(reply, failure.retryAfterSeconds)
    },
  )
  server.delete(
    '/api/v1/identity-bindings/current',
    {
      onRequest: requireSignedIn,
      schema: { ...SIGNED_IN, summary: '解除绑定', response: { 204: NoContent, default: Problem } },
    },
    async (request, reply) => {
      const unbound = await unbindIdentity(viewerOf(request), request.id)
      return unbound.ok ? reply.code(204).send(null) : sendProblem(reply, unbound.failure)
    },
  )
}

/** 身份: phone codes, real-name bindings and inspector activation. */
export function registerIdentityRoutes(server: GatewayServer, useCases: IdentityUseCases): void {
  registerProofRoute(server, useCases)
  registerBindingRoutes(server, useCases)
  server.post(
    '/api/v1/inspector-activations',
    {
      onRequest: requireSignedIn,
      config: { limit: LIMITS.inspectorActivation },
      schema: {
        ...SIGNED_IN,
        summary: '执法人员激活',
        body: InspectorActivationRequest,
        response: { 201: ViewerAnswer, default: Problem },
      },
    },
    async (request, reply) => {
      const { activateInspector } = useCases
      const activated = await withRefusalFloor(() => activateInspector(viewerOf(request), request.body, request.id))
      return activated.ok
        ? reply.code(201).send({ viewer: viewerAnswer(activated.value) })
        : sendProblem(reply, activated.failure)
    },
  )
}
