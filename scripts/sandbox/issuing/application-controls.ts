import { DECISION_REASONS, REMEDIES } from 'shared-types/vocabulary/application-decisions.ts'
import { APPLICATION_FIELDS } from 'shared-types/vocabulary/application-fields.ts'
import { MATERIAL_KINDS } from 'shared-types/vocabulary/application-materials.ts'
import {
  jsonAnswer,
  numberMember,
  parseJsonObject,
  refusal,
  textListMember,
  textMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import { LOCAL_PREFIX, type ControlRoutes } from '../server/local-controls.ts'
import { addDays, dayAt } from '../synthetic/days.ts'
import type { Decision } from './application.ts'
import type { IssuingOffice } from './issuing-office.ts'

const DECISIONS = ['supplement', 'not-accept', 'accept', 'approve', 'reject', 'delay'] as const
const DAYS_TO_SUPPLEMENT = 5
const LONGEST_SECONDS = 86_400

function known<T extends string>(list: readonly T[], names: readonly string[] | undefined): readonly T[] {
  return (names ?? []).flatMap((name) => list.find((one) => one === name) ?? [])
}

function demandOf(body: JsonObject, now: number): Decision {
  const materials = known(MATERIAL_KINDS, textListMember(body, 'materials'))
  const fields = known(APPLICATION_FIELDS, textListMember(body, 'fields'))
  const wanted = materials.length + fields.length === 0 ? (['portrait'] as const) : materials
  return {
    state: 'supplement-required',
    demand: { fields, materials: wanted, until: addDays(dayAt(now), DAYS_TO_SUPPLEMENT) },
  }
}

function refusalOf(state: 'not-accepted' | 'rejected', body: JsonObject): Decision {
  const reason = DECISION_REASONS.find((one) => one === body['reason']) ?? 'not-eligible'
  return { state, reason, remedy: REMEDIES.find((one) => one === body['remedy']) ?? 'reconsideration' }
}

function decisionOf(
  word: (typeof DECISIONS)[number],
  body: JsonObject,
  now: number,
): Decision | { readonly delayMs: number } {
  switch (word) {
    case 'supplement':
      return demandOf(body, now)
    case 'not-accept':
      return refusalOf('not-accepted', body)
    case 'reject':
      return refusalOf('rejected', body)
    case 'accept':
      return { state: 'accepted' }
    case 'approve':
      return { state: 'approved' }
    case 'delay':
      return { delayMs: Math.min(LONGEST_SECONDS, numberMember(body, 'seconds') ?? 60) * 1_000 }
  }
}

function decide({ book }: IssuingOffice, exchange: Exchange, now: () => number): Answer {
  const body = parseJsonObject(exchange.body) ?? {}
  const receiptNumber = textMember(body, 'receiptNumber') ?? ''
  const word = DECISIONS.find((one) => one === body['decision'])
  if (word === undefined) return refusal(400, 'bad-decision', `A decision is one of ${DECISIONS.join(', ')}.`)
  const told = book.tell(receiptNumber, decisionOf(word, body, now()))
  if (told === 'unknown') return refusal(404, 'application-unknown', 'No province has such a receipt number.')
  if (told === 'conflict') return refusal(409, 'too-late', 'The application has gone too far for that.')
  book.advance()
  return jsonAnswer(200, { receiptNumber, decision: word })
}

function setPace({ book }: IssuingOffice, exchange: Exchange): Answer {
  const seconds = numberMember(parseJsonObject(exchange.body) ?? {}, 'seconds')
  if (seconds === undefined || seconds < 0 || seconds > LONGEST_SECONDS)
    return refusal(400, 'bad-seconds', `Send {"seconds": 0 to ${LONGEST_SECONDS}}.`)
  book.setPace(seconds * 1_000)
  return jsonAnswer(200, { seconds })
}

function review(office: IssuingOffice, exchange: Exchange, now: () => number): Answer {
  const body = parseJsonObject(exchange.body) ?? {}
  const until = textMember(body, 'until') ?? addDays(dayAt(now()), 365)
  const next = office.review(textMember(body, 'certificateIdentifier') ?? '', until)
  return next === undefined
    ? refusal(404, 'certificate-unknown', 'No upstream holds such a certificate.')
    : jsonAnswer(200, { certificateIdentifier: next, until })
}

function list({ book, shelf }: IssuingOffice, upstream: string): Answer {
  const applications = Array.from(book.entries(), ({ message, state, rounds, issued }) => ({
    upstream,
    receiptNumber: message.receiptNumber,
    matter: message.matter,
    state,
    messages: rounds.length,
    materials: message.materials.length,
    issued,
  }))
  return jsonAnswer(200, { applications, materials: shelf.list() })
}

/** Controls of an issuing province: decisions, pace, annual review, and what it has. */
export function applicationControls(office: IssuingOffice, upstream: string, now: () => number): ControlRoutes {
  return {
    [`POST ${LOCAL_PREFIX}/application-decision`]: (exchange) => decide(office, exchange, now),
    [`POST ${LOCAL_PREFIX}/application-pace`]: (exchange) => setPace(office, exchange),
    [`POST ${LOCAL_PREFIX}/review`]: (exchange) => review(office, exchange, now),
    [`GET ${LOCAL_PREFIX}/applications`]: () => list(office, upstream),
  }
}
