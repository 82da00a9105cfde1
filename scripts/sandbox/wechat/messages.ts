import { jsonAnswer, parseJsonObject, refusal, textMember, type Answer, type Exchange } from '../server/exchange.ts'
import { findPersona, PERSONAS } from '../synthetic/persona.ts'

/** A message that would have reached a persona's phone. */
interface PhoneMessage {
  readonly at: string
  readonly kind: string
  readonly code?: string
  readonly text: string
}

/** 短信 and 订阅消息 of the personas; those of everybody else are accepted and dropped. */
export interface Messages {
  /** Control of the upstreams: `{phone, kind, code?, text}`. */
  deliver(exchange: Exchange): Answer
  /** Keeps what reached a persona's phone now. */
  keep(persona: string, message: Omit<PhoneMessage, 'at'>): void
  /** Control: `?persona=`, newest last. */
  list(exchange: Exchange): Answer
}

/** The latest messages a persona keeps. */
const KEPT = 100

/** Messages in memory. */
export function createMessages(now: () => number): Messages {
  const byPersona = new Map<string, readonly PhoneMessage[]>()
  const keep = (persona: string, message: Omit<PhoneMessage, 'at'>): void => {
    const dated = { at: new Date(now()).toISOString(), ...message }
    byPersona.set(persona, [...(byPersona.get(persona) ?? []), dated].slice(-KEPT))
  }
  return {
    keep,
    deliver: (exchange) => {
      const body = parseJsonObject(exchange.body) ?? {}
      const phone = textMember(body, 'phone')
      const kind = textMember(body, 'kind')
      const text = textMember(body, 'text')
      if (phone === undefined || kind === undefined || text === undefined) {
        return refusal(400, 'bad-message', 'Send {"phone", "kind", "text", "code"?}.')
      }
      const persona = PERSONAS.find((one) => one.phone === phone)?.persona
      if (persona !== undefined) {
        const code = textMember(body, 'code')
        keep(persona, { kind, ...(code === undefined ? {} : { code }), text })
      }
      return jsonAnswer(202, { accepted: true })
    },
    list: (exchange) => {
      const persona = exchange.query.get('persona') ?? ''
      if (findPersona(persona) === undefined) {
        const names = PERSONAS.map((one) => one.persona).join(', ')
        return refusal(404, 'persona-unknown', `Ask with ?persona= and one of ${names}.`)
      }
      return jsonAnswer(200, byPersona.get(persona) ?? [])
    },
  }
}
