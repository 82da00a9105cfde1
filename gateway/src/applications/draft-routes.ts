import { Type } from 'typebox'
import {
  Draft,
  DraftConfirmation,
  DraftCreated,
  DraftOpening,
  DraftRequest,
} from 'shared-types/contracts/application-drafts.ts'
import { Application } from 'shared-types/contracts/applications.ts'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { holderOf, requireHolder } from '../http/authentication.ts'
import { withRefusalFloor } from '../http/floor.ts'
import { sendFailure } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { IdempotencyHeaders } from './application-headers.ts'
import type { ConfirmDraft, OpenDraft } from './confirm-draft.ts'
import type { PrepareDraft } from './prepare-draft.ts'

/** Use cases behind the routes of drafts. */
export interface DraftUseCases {
  readonly prepareDraft: PrepareDraft
  readonly openDraft: OpenDraft
  readonly confirmDraft: ConfirmDraft
}

const Params = Type.Object({ draftId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['applications'], security: [{ accessToken: [] }] }

function registerConfirming(server: GatewayServer, confirmDraft: ConfirmDraft): void {
  server.post(
    '/api/v1/application-drafts/:draftId/confirmation',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '本人确认: hands in what was prepared',
        params: Params,
        headers: IdempotencyHeaders,
        body: Type.Union([DraftConfirmation, Type.Null()]),
        response: { 201: Application, default: Problem },
      },
    },
    async (request, reply) => {
      const { certificateId } = request.body ?? {}
      const confirmed = await confirmDraft(holderOf(request), request.params.draftId, {
        idempotencyKey: request.headers['idempotency-key'],
        requestId: request.id,
        ...(certificateId === undefined ? {} : { certificateId }),
      })
      return confirmed.ok ? reply.code(201).send(confirmed.value) : sendFailure(reply, confirmed.failure)
    },
  )
}

/** 代填: `/application-drafts`. */
export function registerDraftRoutes(
  server: GatewayServer,
  { prepareDraft, openDraft, confirmDraft }: DraftUseCases,
): void {
  server.post(
    '/api/v1/application-drafts',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '代填: prepares an application for somebody, who confirms it on the own phone',
        body: DraftRequest,
        response: { 201: DraftCreated, default: Problem },
      },
    },
    async (request, reply) => {
      const prepared = await prepareDraft(holderOf(request), request.body, request.id)
      return prepared.ok ? reply.code(201).send(prepared.value) : sendFailure(reply, prepared.failure)
    },
  )
  server.post(
    '/api/v1/application-drafts/opening',
    {
      onRequest: requireHolder,
      config: { limit: { perMinute: 10, by: 'account' } },
      schema: {
        ...DESCRIBED,
        summary: '打开代填: what was prepared for the viewer, by its code',
        body: DraftOpening,
        response: { 200: Draft, default: Problem },
      },
    },
    async (request, reply) => {
      const opened = await withRefusalFloor(() => openDraft(holderOf(request), request.body, request.id))
      return opened.ok ? reply.send(opened.value) : sendFailure(reply, opened.failure)
    },
  )
  registerConfirming(server, confirmDraft)
}
