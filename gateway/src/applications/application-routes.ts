import { Type } from 'typebox'
import {
  ApplicationForm,
  ApplicationFormRequest,
  ApplicationKindList,
} from 'shared-types/contracts/application-kinds.ts'
import {
  Application,
  ApplicationList,
  ApplicationRequest,
  SupplementRequest,
} from 'shared-types/contracts/applications.ts'
import { OpaqueId } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { holderOf, requireHolder, requireSignedIn, viewerOf } from '../http/authentication.ts'
import { sendFailure } from '../http/problem-reply.ts'
import type { GatewayServer } from '../http/server-types.ts'
import { IdempotencyHeaders } from './application-headers.ts'
import type { ListApplicationKinds } from './list-application-kinds.ts'
import type { FindApplication, ListApplications } from './list-applications.ts'
import type { ShowApplicationForm } from './show-application-form.ts'
import type { SubmitApplication } from './submit-application.ts'
import type { SupplementApplication } from './supplement-application.ts'
import type { WithdrawApplication } from './withdraw-application.ts'

/** Use cases behind the routes of applications. */
export interface ApplicationUseCases {
  readonly listApplicationKinds: ListApplicationKinds
  readonly showApplicationForm: ShowApplicationForm
  readonly submitApplication: SubmitApplication
  readonly listApplications: ListApplications
  readonly findApplication: FindApplication
  readonly supplementApplication: SupplementApplication
  readonly withdrawApplication: WithdrawApplication
}

const Params = Type.Object({ applicationId: OpaqueId }, { additionalProperties: false })
const DESCRIBED = { tags: ['applications'], security: [{ accessToken: [] }] }

function registerKinds(
  server: GatewayServer,
  { listApplicationKinds, showApplicationForm }: ApplicationUseCases,
): void {
  server.get(
    '/api/v1/application-kinds',
    {
      onRequest: requireSignedIn,
      schema: {
        ...DESCRIBED,
        summary: '可办事项: what can be applied for, with its questions, pictures and promised days; free of charge',
        response: { 200: ApplicationKindList, default: Problem },
      },
    },
    async (_request, reply) => reply.send(listApplicationKinds()),
  )
  server.post(
    '/api/v1/application-forms',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '取表: a form with what is known already of the certificate that it is about',
        body: ApplicationFormRequest,
        response: { 200: ApplicationForm, default: Problem },
      },
    },
    async (request, reply) => {
      const form = await showApplicationForm(holderOf(request), request.body, request.id)
      return form.ok ? reply.send(form.value) : sendFailure(reply, form.failure)
    },
  )
}

function registerSubmitting(server: GatewayServer, { submitApplication }: ApplicationUseCases): void {
  server.post(
    '/api/v1/applications',
    {
      onRequest: requireHolder,
      config: { limit: { perMinute: 120, by: 'account' } },
      schema: {
        ...DESCRIBED,
        summary: '提交申请: once per Idempotency-Key; the receipt number is there at once',
        headers: IdempotencyHeaders,
        body: ApplicationRequest,
        response: { 201: Application, default: Problem },
      },
    },
    async (request, reply) => {
      const terms = { idempotencyKey: request.headers['idempotency-key'], requestId: request.id }
      const submitted = await submitApplication(holderOf(request), request.body, terms)
      return submitted.ok ? reply.code(201).send(submitted.value) : sendFailure(reply, submitted.failure)
    },
  )
}

function registerFollowing(server: GatewayServer, { listApplications, findApplication }: ApplicationUseCases): void {
  server.get(
    '/api/v1/applications',
    {
      onRequest: requireSignedIn,
      schema: { ...DESCRIBED, summary: '办事进度: newest first', response: { 200: ApplicationList, default: Problem } },
    },
    async (request, reply) => reply.send(await listApplications(viewerOf(request))),
  )
  server.get(
    '/api/v1/applications/:applicationId',
    {
      onRequest: requireSignedIn,
      schema: {
        ...DESCRIBED,
        summary: '一件申请: its state, what comes next, and the promised date',
        params: Params,
        response: { 200: Application, default: Problem },
      },
    },
    async (request, reply) => {
      const found = await findApplication(viewerOf(request), request.params.applicationId)
      return found.ok ? reply.send(found.value) : sendFailure(reply, found.failure)
    },
  )
}

function registerSupplement(server: GatewayServer, { supplementApplication }: ApplicationUseCases): void {
  server.post(
    '/api/v1/applications/:applicationId/supplements',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '补正: hands in what the authority asked for',
        params: Params,
        body: SupplementRequest,
        response: { 200: Application, default: Problem },
      },
    },
    async (request, reply) => {
      const { applicationId } = request.params
      const done = await supplementApplication(holderOf(request), applicationId, request.body, request.id)
      return done.ok ? reply.send(done.value) : sendFailure(reply, done.failure)
    },
  )
}

/** 申领: `GET /application-kinds`, `/applications` and what belongs to them. */
export function registerApplicationRoutes(server: GatewayServer, useCases: ApplicationUseCases): void {
  registerKinds(server, useCases)
  registerSubmitting(server, useCases)
  registerFollowing(server, useCases)
  registerSupplement(server, useCases)
  server.post(
    '/api/v1/applications/:applicationId/withdrawal',
    {
      onRequest: requireHolder,
      schema: {
        ...DESCRIBED,
        summary: '撤回申请: before it is approved',
        params: Params,
        response: { 200: Application, default: Problem },
      },
    },
    async (request, reply) => {
      const { applicationId } = request.params
      const done = await useCases.withdrawApplication(holderOf(request), applicationId, request.id)
      return done.ok ? reply.send(done.value) : sendFailure(reply, done.failure)
    },
  )
}
