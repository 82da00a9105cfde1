import {
  PhoneCodeAnswer,
  ViewerAnswer,
  type IdentityBindingRequest,
  type InspectorActivationRequest,
  type PhoneCodeRequest,
} from 'shared-types/contracts/identity.ts'
import { Session } from 'shared-types/contracts/sessions.ts'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { Static } from 'typebox'
import type { ApiFailure, GatewayApi } from './gateway-api.ts'
import type { Persona, SandboxControls, SandboxMessage } from './sandbox-controls.ts'

/** A demo person who is signed in and bound or activated. */
export interface SignedInPersona {
  readonly persona: Persona
  readonly accessToken: string
}

/**
 * Why a persona stays unbound: `no-phone-code`: no message came, so its province is not connected · `refused` with the
 * gateway's code · `broken`: the gateway or the sandbox did not answer as agreed, which stops the start.
 */
export type BindingFailure =
  | { readonly kind: 'no-phone-code' }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'broken'; readonly what: string }

/** What binding needs of the world; `wait` in milliseconds. */
export interface BindingDeps {
  readonly gateway: GatewayApi
  readonly sandbox: Pick<SandboxControls, 'messages'>
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Version of the privacy notice that the mini-program shows; assumed, the gateway takes any of this form. */
const NOTICE_VERSION = '2026-11'
const POLL_MS = 100
/** The gateway gives a province three seconds; a code that is not there by then does not come. */
const POLLS = 40

/** 实名绑定 or 激活 of one persona through the public API; one that is bound already is only signed in. */
export async function bindPersona(
  deps: BindingDeps,
  persona: Persona,
): Promise<Result<SignedInPersona, BindingFailure>> {
  const session = await deps.gateway.call({
    method: 'POST',
    path: '/sessions',
    body: { loginCode: `demo:${persona.persona}` },
    answer: Session,
  })
  if (!session.ok) return fail(judge(session.failure, 'sign-in'))
  const signedIn = succeed({ persona, accessToken: session.value.accessToken })
  const wanted = persona.badgeNumber === undefined ? 'holder' : 'inspector'
  if (session.value.viewer.kind === wanted) return signedIn
  const bound =
    wanted === 'inspector'
      ? await activate(deps, persona, session.value.accessToken)
      : await bindByPhoneCode(deps, persona, session.value.accessToken)
  return bound.ok ? signedIn : bound
}

async function activate(deps: BindingDeps, persona: Persona, token: string): Promise<Result<void, BindingFailure>> {
  const { agencyCode, badgeNumber, activationCode } = persona
  if (agencyCode === undefined || badgeNumber === undefined || activationCode === undefined) {
    return fail({ kind: 'broken', what: 'the sandbox names no agency or activation code of this officer' })
  }
  const body: Static<typeof InspectorActivationRequest> = { agencyCode, badgeNumber, activationCode }
  const answer = await deps.gateway.call({
    method: 'POST',
    path: '/inspector-activations',
    token,
    body,
    answer: ViewerAnswer,
  })
  return answer.ok ? succeed(undefined) : fail(judge(answer.failure, 'activation'))
}

async function bindByPhoneCode(
  deps: BindingDeps,
  persona: Persona,
  token: string,
): Promise<Result<void, BindingFailure>> {
  const before = await newestCode(deps, persona)
  if (!before.ok) return before
  const who: Static<typeof PhoneCodeRequest> = { name: persona.realName, idNumber: persona.idNumber }
  const asked = await deps.gateway.call({
    method: 'POST',
    path: '/identity-proofs/phone-code',
    token,
    body: who,
    answer: PhoneCodeAnswer,
  })
  if (!asked.ok) return fail(judge(asked.failure, 'phone code'))
  const code = await waitForCode(deps, persona, before.value)
  if (!code.ok) return code
  const body: IdentityBindingRequest = {
    ...who,
    proof: { method: 'phone-code', proofId: asked.value.proofId, code: code.value },
    noticeVersion: NOTICE_VERSION,
  }
  const answer = await deps.gateway.call({
    method: 'POST',
    path: '/identity-bindings',
    token,
    body,
    answer: ViewerAnswer,
  })
  return answer.ok ? succeed(undefined) : fail(judge(answer.failure, 'binding'))
}

async function waitForCode(
  deps: BindingDeps,
  persona: Persona,
  before: string,
): Promise<Result<string, BindingFailure>> {
  for (let poll = 0; poll < POLLS; poll += 1) {
    const messages = await deps.sandbox.messages(persona.persona)
    if (!messages.ok) return fail({ kind: 'broken', what: messages.failure })
    const newest = messages.value.findLast(isPhoneCode)
    if (newest?.code !== undefined && JSON.stringify(newest) !== before) return succeed(newest.code)
    await deps.wait(POLL_MS)
  }
  return fail({ kind: 'no-phone-code' })
}

/** The newest code message as it stands before a new one is asked for, so that an old code is never taken. */
async function newestCode(deps: BindingDeps, persona: Persona): Promise<Result<string, BindingFailure>> {
  const messages = await deps.sandbox.messages(persona.persona)
  if (!messages.ok) return fail({ kind: 'broken', what: messages.failure })
  return succeed(JSON.stringify(messages.value.findLast(isPhoneCode) ?? null))
}

function isPhoneCode(message: SandboxMessage): boolean {
  return message.kind === 'phone-code'
}

/** 4xx is a refusal of this person; anything else means that the stack does not work. */
function judge(failure: ApiFailure, what: string): BindingFailure {
  const refused = failure.status >= 400 && failure.status < 500
  return refused
    ? { kind: 'refused', code: failure.code }
    : { kind: 'broken', what: `${what}: ${failure.code} (${String(failure.status)})` }
}
