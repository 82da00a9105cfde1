import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Viewers } from '../identity/account.ts'
import type { AccessTokens } from '../identity/session.ts'
import type { HolderViewer, Inspector, SignedInViewer } from '../identity/viewer.ts'
import type { GatewayServer } from './server-types.ts'
import { sendProblem } from './problem-reply.ts'

/** Who asks: nobody known, a viewer of a living session, or the bearer of a token that is refused. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'signed-in'; readonly viewer: SignedInViewer }
  | { readonly kind: 'refused'; readonly code: 'not-signed-in' | 'session-ended' }

/** What telling who asks needs; `now` in milliseconds. */
export interface AuthenticationDeps {
  readonly accessTokens: Pick<AccessTokens, 'verify'>
  readonly viewers: Viewers
  readonly now: () => number
}

/** A step before a handler; use it as `onRequest`, so that who may not ask learns nothing about the rules of bodies. */
export type Guard = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined>

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]{1,2000}=*)$/i

async function callerOf(deps: AuthenticationDeps, authorization: string): Promise<Caller> {
  const token = BEARER.exec(authorization)?.[1]
  const sessionId = token === undefined ? undefined : deps.accessTokens.verify(token)
  if (sessionId === undefined) return { kind: 'refused', code: 'not-signed-in' }
  const viewer = await deps.viewers.viewerOf(sessionId, deps.now())
  return viewer === undefined ? { kind: 'refused', code: 'session-ended' } : { kind: 'signed-in', viewer }
}

/** Reads the access token of every request once, before limits and guards; open routes go on whatever it was. */
export function installAuthentication(server: GatewayServer, deps: AuthenticationDeps): void {
  server.decorateRequest('caller', null)
  server.addHook('onRequest', async (request) => {
    const { authorization } = request.headers
    request.caller = authorization === undefined ? { kind: 'anonymous' } : await callerOf(deps, authorization)
  })
}

async function admit(
  request: FastifyRequest,
  reply: FastifyReply,
  admits: (viewer: SignedInViewer) => boolean,
): Promise<FastifyReply | undefined> {
  const caller = request.caller
  if (caller?.kind === 'refused') return sendProblem(reply, caller.code)
  if (caller?.kind !== 'signed-in') return sendProblem(reply, 'not-signed-in')
  return admits(caller.viewer) ? undefined : sendProblem(reply, 'not-allowed')
}

/** Guard: any signed-in account, bound or not; else 401. */
export const requireSignedIn: Guard = (request, reply) => admit(request, reply, () => true)

/** Guard: an account bound to a person 持证人; 403 for one that is not. */
export const requireHolder: Guard = (request, reply) => admit(request, reply, (viewer) => viewer.person !== undefined)

/** Guard: an activated inspector 执法人员; 403 for anybody else. */
export const requireInspector: Guard = (request, reply) =>
  admit(request, reply, (viewer) => viewer.inspector !== undefined)

/** Guard of an open route that tells more to some viewers: no token is fine, a bad one is 401, never silently nobody. */
export const optionalViewer: Guard = async (request, reply) =>
  request.caller?.kind === 'refused' ? sendProblem(reply, request.caller.code) : undefined

/** The viewer of a route behind `requireSignedIn`; throws elsewhere, for that is a bug. */
export function viewerOf(request: FastifyRequest): SignedInViewer {
  const viewer = viewerIfAny(request)
  if (viewer === undefined) throw new Error('viewerOf is for routes behind a guard')
  return viewer
}

/** The viewer of a route behind `optionalViewer`, undefined for nobody known. */
export function viewerIfAny(request: FastifyRequest): SignedInViewer | undefined {
  return request.caller?.kind === 'signed-in' ? request.caller.viewer : undefined
}

/** The viewer of a route behind `requireHolder`; throws elsewhere, for that is a bug. */
export function holderOf(request: FastifyRequest): HolderViewer {
  const { person, ...rest } = viewerOf(request)
  if (person === undefined) throw new Error('holderOf is for routes behind requireHolder')
  return { ...rest, person }
}

/** A viewer who is an activated inspector 执法人员. */
export type InspectorViewer = SignedInViewer & { readonly inspector: Inspector }

/** The viewer of a route behind `requireInspector`; throws elsewhere, for that is a bug. */
export function inspectorOf(request: FastifyRequest): InspectorViewer {
  const { inspector, ...rest } = viewerOf(request)
  if (inspector === undefined) throw new Error('inspectorOf is for routes behind requireInspector')
  return { ...rest, inspector }
}
