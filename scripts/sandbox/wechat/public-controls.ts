import {
  jsonAnswer,
  parseJsonObject,
  refusal,
  textMember,
  type Answer,
  type Exchange,
  type JsonObject,
} from '../server/exchange.ts'
import type { ControlRoutes } from '../server/local-controls.ts'
import { DATA_UPSTREAMS, isUpstream, PROVINCES, UPSTREAMS, type Upstream } from '../server/upstream-names.ts'
import { PERSONAS, personaToken } from '../synthetic/persona.ts'
import { gatherRecords } from './gather-records.ts'
import type { CallLocal } from './local-client.ts'
import type { Messages } from './messages.ts'

/** Public controls with a fixed path; most are passed to the upstream that they are about. */
export function publicControls(
  callLocal: CallLocal,
  addressOf: (upstream: Upstream) => string,
  messages: Messages,
): ControlRoutes {
  const everywhere = async (method: string, control: string): Promise<Answer> => {
    const answers = await Promise.all(UPSTREAMS.map((upstream) => callLocal(upstream, method, control)))
    return answers.find((answer) => answer.status !== 200) ?? jsonAnswer(200, { cleared: true })
  }
  const forward =
    (control: string, allowed: readonly Upstream[] = UPSTREAMS) =>
    (exchange: Exchange): Promise<Answer> | Answer => {
      const body = parseJsonObject(exchange.body)
      if (body === undefined) return refusal(400, 'bad-body', 'Send a JSON object.')
      const upstream = namedUpstream(body, allowed)
      return upstream === undefined ? unknownUpstream(allowed) : callLocal(upstream, 'POST', control, body)
    }
  return {
    'GET /sandbox/personas': () => jsonAnswer(200, listPersonas()),
    'GET /sandbox/messages': messages.list,
    'POST /sandbox/faults': forward('faults'),
    'DELETE /sandbox/faults': () => everywhere('DELETE', 'faults'),
    'GET /sandbox/calls': (exchange) => gatherCalls(callLocal, exchange),
    'GET /sandbox/differences': (exchange) => gatherDifferences(callLocal, exchange),
    'GET /sandbox/records': (exchange) =>
      gatherRecords(addressOf, askedUpstreams(exchange, DATA_UPSTREAMS), exchange.query.get('persona')),
    'POST /sandbox/clients': forward('clients', DATA_UPSTREAMS),
    'POST /sandbox/lag': forward('lag', DATA_UPSTREAMS),
    'POST /sandbox/application-pace': forward('application-pace', PROVINCES),
    'GET /sandbox/applications': () => gatherApplications(callLocal),
    'DELETE /sandbox/patches': () => clearPatches(callLocal),
  }
}

/** The upstream that a body names; undefined when it is none of those allowed. */
export function namedUpstream(body: JsonObject, allowed: readonly Upstream[]): Upstream | undefined {
  const name = textMember(body, 'upstream')
  return isUpstream(name) && allowed.includes(name) ? name : undefined
}

/** Refusal of an upstream that does not run or cannot do what was asked. */
export function unknownUpstream(allowed: readonly Upstream[]): Answer {
  return refusal(400, 'bad-upstream', `"upstream" is one of ${allowed.join(', ')}.`)
}

function listPersonas(): readonly JsonObject[] {
  return PERSONAS.map(({ persona, realName, idNumber, phone, officer }) => ({
    persona,
    realName,
    idNumber,
    phone,
    ...(officer === undefined
      ? {}
      : { badgeNumber: officer.badgeNumber, agencyCode: officer.agencyCode, activationCode: officer.activationCode }),
    identityToken: personaToken('identity', persona),
  }))
}

/** Everything that the provinces have been handed in, without a value of any form. */
async function gatherApplications(callLocal: CallLocal): Promise<Answer> {
  const answers = await Promise.all(PROVINCES.map((province) => callLocal(province, 'GET', 'applications')))
  const failed = answers.find((answer) => answer.status !== 200)
  if (failed !== undefined) return failed
  const books = answers.map((answer) => parseJsonObject(answer.body) ?? {})
  const all = (member: string): readonly unknown[] =>
    books.flatMap((book) => {
      const list: unknown = book[member]
      return Array.isArray(list) ? list : []
    })
  return jsonAnswer(200, { applications: all('applications'), materials: all('materials') })
}

async function clearPatches(callLocal: CallLocal): Promise<Answer> {
  const answers = await Promise.all(DATA_UPSTREAMS.map((upstream) => callLocal(upstream, 'DELETE', 'patches')))
  return answers.find((answer) => answer.status !== 200) ?? jsonAnswer(200, { cleared: true })
}

/** The upstreams that `?upstream=` means: all of `from` when it is not given, none when it names another. */
function askedUpstreams(exchange: Exchange, from: readonly Upstream[]): readonly Upstream[] {
  const name = exchange.query.get('upstream')
  return name === null ? from : from.filter((upstream) => upstream === name)
}

function gatherCalls(callLocal: CallLocal, exchange: Exchange): Promise<Answer> | Answer {
  return gatherLists(callLocal, 'calls', askedUpstreams(exchange, UPSTREAMS))
}

/** What provinces were told of their comparison with the ministry. */
function gatherDifferences(callLocal: CallLocal, exchange: Exchange): Promise<Answer> | Answer {
  return gatherLists(callLocal, 'differences', askedUpstreams(exchange, PROVINCES))
}

async function gatherLists(callLocal: CallLocal, control: string, asked: readonly Upstream[]): Promise<Answer> {
  if (asked.length === 0) return unknownUpstream(UPSTREAMS)
  const answers = await Promise.all(asked.map((upstream) => callLocal(upstream, 'GET', control)))
  const lists = answers.map((answer) => answer.body.slice(1, -1)).filter((list) => list !== '')
  return answers.find((answer) => answer.status !== 200) ?? { status: 200, body: `[${lists.join(',')}]` }
}
