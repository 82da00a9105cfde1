import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import { Type, type Static } from 'typebox'
import { Check } from 'typebox/value'

/** A demo person of the sandbox, contract section 3; members beyond these are ignored. */
export const Persona = Type.Object({
  persona: Type.String(),
  realName: Type.String(),
  idNumber: Type.String(),
  badgeNumber: Type.Optional(Type.String()),
  agencyCode: Type.Optional(Type.String()),
  activationCode: Type.Optional(Type.String()),
})
export type Persona = Static<typeof Persona>

/** One message that would have reached a person's phone; the newest stands last. */
export const SandboxMessage = Type.Object({
  at: Type.Unknown(),
  kind: Type.String(),
  code: Type.Optional(Type.String()),
})
export type SandboxMessage = Static<typeof SandboxMessage>

/** The sandbox's controls; the failure is one sentence for the terminal. */
export interface SandboxControls {
  personas(): Promise<Result<readonly Persona[], string>>
  messages(persona: string): Promise<Result<readonly SandboxMessage[], string>>
  registerClient(client: { upstream: string; appId: string; publicKey: string }): Promise<Result<void, string>>
}

const LIMIT_MS = 10_000
const Personas = Type.Array(Persona)
const Messages = Type.Array(SandboxMessage)

/** Controls at the address of the sandbox's WeChat. */
export function createSandboxControls(address: string): SandboxControls {
  const read = (path: string) => ask(`${address}${path}`, {})
  return {
    async personas() {
      const body = await read('/sandbox/personas')
      if (!body.ok) return body
      return Check(Personas, body.value) ? succeed(body.value) : fail('the sandbox lists its personas in another shape')
    },
    async messages(persona) {
      const body = await read(`/sandbox/messages?persona=${encodeURIComponent(persona)}`)
      if (!body.ok) return body
      return Check(Messages, body.value) ? succeed(body.value) : fail('the sandbox lists messages in another shape')
    },
    async registerClient(client) {
      const answer = await ask(`${address}/sandbox/clients`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(client),
      })
      return answer.ok ? succeed(undefined) : answer
    },
  }
}

/** The parsed answer of 2xx; an empty body is undefined. */
async function ask(url: string, request: RequestInit): Promise<Result<unknown, string>> {
  const path = new URL(url).pathname
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(LIMIT_MS) })
    const text = await answer.text()
    if (!answer.ok) return fail(`the sandbox answered ${String(answer.status)} to ${path}`)
    return succeed(text === '' ? undefined : JSON.parse(text))
  } catch (error) {
    return fail(`the sandbox gave no usable answer to ${path} (${error instanceof Error ? error.name : 'unknown'})`)
  }
}
