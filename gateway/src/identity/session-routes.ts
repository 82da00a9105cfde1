import { NoContent } from 'shared-types/contracts/primitives.ts'
import { Problem } from 'shared-types/contracts/problem.ts'
import { RefreshRequest, Session, SessionList, SignInRequest } from 'shared-types/contracts/sessions.ts'
import type { LivingSession, Session as SessionAnswer } from 'shared-types/contracts/sessions.ts'
import { requireSignedIn, viewerOf } from '../http/authentication.ts'
import { sendProblem } from '../http/problem-reply.ts'
import { LIMITS } from '../http/request-limits.ts'
import type { GatewayServer } from '../http/server-types.ts'
import type { ListedSession, ListSessions } from './list-sessions.ts'
import type { OpenedSession } from './open-session.ts'
import type { RefreshSession } from './refresh-session.ts'
import type { SignIn } from './sign-in.ts'
import type { SignOutEverywhere } from './sign-out-everywhere.ts'
import type { SignOut } from './sign-out.ts'
import { viewerAnswer } from './viewer-answer.ts'

/** Use cases behind the session routes. */
export interface SessionUseCases {
  readonly signIn: SignIn
  readonly refreshSession: RefreshSession
  readonly listSessions: ListSessions
  readonly signOut: SignOut
  readonly signOutEverywhere: SignOutEverywhere
}

function sessionAnswer({ viewer, ...session }: OpenedSession): SessionAnswer {
  return { ...session, viewer: viewerAnswer(viewer) }
}

/** The session's id stays inside: nobody outside needs it, and an id is a thing to guess at. */
function livingSession({ begunAt, renewedAt, current }: ListedSession): LivingSession {
  return { begunAt: new Date(begunAt).toISOString(), renewedAt: new Date(renewedAt).toISOString(), current }
}

const OPEN = { tags: ['identity'] }

function registerOpening(server: GatewayServer, useCases: SessionUseCases): void {
  server.post(
    '/api/v1/sessions',
    {
      config: { limit: LIMITS.signIn },
      schema: {
        ...OPEN,
        summary: '登录: signs in with a login code of WeChat',
        body: SignInRequest,
        response: { 201: Session, default: Problem },
      },
    },
    async (request, reply) => {
      const opened = await useCases.signIn(request.body.loginCode)
      return opened.ok ? reply.code(201).send(sessionAnswer(opened.value)) : sendProblem(reply, opened.failure)
    },
  )
  server.post(
    '/api/v1/sessions/refresh',
    {
      config: { limit: LIMITS.signIn },
      schema: {
        ...OPEN,
        summary: '续期: exchanges a refresh token, which works once',
        body: RefreshRequest,
        response: { 200: Session, default: Problem },
      },
    },
    async (request, reply) => {
      const opened = await useCases.refreshSession(request.body.refreshToken)
      return opened.ok ? reply.send(sessionAnswer(opened.value)) : sendProblem(reply, opened.failure)
    },
  )
}

function registerListing(server: GatewayServer, { listSessions }: SessionUseCases): void {
  server.get(
    '/api/v1/sessions',
    {
      onRequest: requireSignedIn,
      schema: {
        ...OPEN,
        security: [{ accessToken: [] }],
        summary: '已登录的设备: the living sessions of the account, this one first',
        response: { 200: SessionList, default: Problem },
      },
    },
    async (request, reply) => {
      const sessions = await listSessions(viewerOf(request))
      return reply.send({ sessions: sessions.map(livingSession) })
    },
  )
}

const ENDING = { ...OPEN, security: [{ accessToken: [] }], response: { 204: NoContent, default: Problem } }

/** 会话: `POST /sessions`, `GET /sessions`, `POST /sessions/refresh`, `DELETE /sessions/current`, `DELETE /sessions`. */
export function registerSessionRoutes(server: GatewayServer, useCases: SessionUseCases): void {
  registerOpening(server, useCases)
  registerListing(server, useCases)
  server.delete(
    '/api/v1/sessions/current',
    { onRequest: requireSignedIn, schema: { ...ENDING, summary: '退出登录: ends the session and its running codes' } },
    async (request, reply) => {
      await useCases.signOut(viewerOf(request))
      return reply.code(204).send(null)
    },
  )
  server.delete(
    '/api/v1/sessions',
    {
      onRequest: requireSignedIn,
      schema: {
        ...ENDING,
        summary: '手机丢了: ends every session of the account, this one too, and every code that runs',
        description:
          'Sign in on another phone with the same WeChat account first. Codes that a phone shows end at once.',
      },
    },
    async (request, reply) => {
      await useCases.signOutEverywhere(viewerOf(request))
      return reply.code(204).send(null)
    },
  )
}
