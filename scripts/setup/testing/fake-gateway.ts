import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { ApiCall, ApiFailure, GatewayApi } from '../gateway-api.ts'
import type { Persona, SandboxControls, SandboxMessage } from '../sandbox-controls.ts'

interface GivenAuthorisation {
  readonly delegationId: string
  readonly plateNumber: string
  readonly from: string
  readonly to: string
  state: 'offered' | 'accepted' | 'ended'
}

/** A gateway and its sandbox in memory, for tests of set-up only: bindings by phone code, one company, one driver. */
export interface FakeWorld {
  readonly gateway: GatewayApi
  readonly sandbox: Pick<SandboxControls, 'messages' | 'personas'>
  readonly calls: string[]
  readonly bound: Set<string>
  readonly given: GivenAuthorisation[]
  readonly agents: { name: string; until: string }[]
  readonly certificates: { readonly certificateId: string; readonly plateNumber: string }[]
  /** Answers of these paths are refused. */
  readonly refusals: Map<string, ApiFailure>
}

interface Asked {
  readonly who: string
  readonly id: string | undefined
  /** A text member of the request's body, by its path. */
  readonly text: (...path: readonly string[]) => string
}

/** The answer to an accepted request; undefined: not confirmed. */
type Answer = (asked: Asked) => unknown

/** `disconnected`: personas whose province sends no code. */
export function createFakeWorld(personas: readonly Persona[], disconnected: readonly string[] = []): FakeWorld {
  const messages = new Map<string, SandboxMessage[]>()
  const answers: Partial<Record<string, Answer>> = {}
  const world: FakeWorld = {
    calls: [],
    bound: new Set(),
    given: [],
    agents: [],
    certificates: [],
    refusals: new Map(),
    gateway: { call: (request) => Promise.resolve(answer(request)) },
    sandbox: {
      personas: () => Promise.resolve(succeed(personas)),
      messages: (name) => Promise.resolve(succeed([...(messages.get(name) ?? [])])),
    },
  }
  Object.assign(answers, identityAnswers(world, messages, disconnected), companyAnswers(world))

  function answer<Body extends TSchema>(request: ApiCall<Body>): Result<Static<Body>, ApiFailure> {
    const who = request.token ?? ''
    world.calls.push(`${who} ${request.method} ${request.path}`.trim())
    const refusal = world.refusals.get(request.path)
    if (refusal !== undefined) return fail(refusal)
    const [, resource, id] = request.path.split('/')
    const body: unknown = answers[`${request.method} ${String(resource)}`]?.({
      who,
      id,
      text: (...path) => String(path.reduce(memberOf, request.body)),
    })
    if (body === undefined) return fail({ status: 422, code: 'identity-not-confirmed' })
    return Check(request.answer, body) ? succeed(body) : fail({ status: 200, code: 'unreadable' })
  }
  return world
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}

function identityAnswers(
  world: FakeWorld,
  messages: Map<string, SandboxMessage[]>,
  disconnected: readonly string[],
): Record<string, Answer> {
  const viewerOf = (name: string) => ({
    kind: world.bound.has(name) ? (name.startsWith('inspector') ? 'inspector' : 'holder') : 'public',
  })
  const bind = (who: string) => {
    world.bound.add(who)
    return { viewer: viewerOf(who) }
  }
  return {
    'POST sessions': ({ text }) => {
      const name = text('loginCode').slice('demo:'.length)
      return { accessToken: name, refreshToken: 'r', expiresInSeconds: 600, viewer: viewerOf(name) }
    },
    'POST identity-proofs': ({ who }) => {
      const list = messages.get(who) ?? []
      const code = String(100_000 + list.length)
      if (!disconnected.includes(who)) messages.set(who, [...list, { at: list.length, kind: 'phone-code', code }])
      return { proofId: 'proof' }
    },
    'POST identity-bindings': ({ who, text }) =>
      messages.get(who)?.at(-1)?.code === text('proof', 'code') ? bind(who) : undefined,
    'POST inspector-activations': ({ who, text }) => (text('activationCode') === 'right-code' ? bind(who) : undefined),
  }
}

function companyAnswers(world: FakeWorld): Record<string, Answer> {
  return {
    'GET certificates': () => ({ certificates: world.certificates, sources: [] }),
    'GET delegations': ({ who }) => ({
      delegations: world.given.map((item) => ({ ...item, kind: 5, side: who === 'owner' ? 'given' : 'received' })),
    }),
    'POST delegations': ({ id, text }) => {
      const asked = world.given.find((item) => item.delegationId === id)
      if (asked !== undefined) {
        asked.state = 'accepted'
        return null
      }
      const delegationId = `d${String(world.given.length)}`
      const plateNumber =
        world.certificates.find((item) => item.certificateId === text('certificateId'))?.plateNumber ?? ''
      world.given.push({ delegationId, plateNumber, from: text('from'), to: text('to'), state: 'offered' })
      return { delegationId }
    },
    'GET company-agents': () => ({
      agents: world.agents.map(({ name, until }) => ({
        agentId: 'a',
        side: 'given',
        companyName: '某公司',
        agentName: name,
        scope: ['view'],
        until,
      })),
    }),
    'POST company-agents': ({ text }) => {
      world.agents.push({ name: text('name'), until: text('until') })
      return { agentId: 'a' }
    },
  }
}
