import { parseJsonObject, refusal, type Answer, type Exchange, type JsonObject } from '../server/exchange.ts'
import type { CallLocal } from './local-client.ts'
import { DATA_UPSTREAMS, PROVINCES } from '../server/upstream-names.ts'
import { namedUpstream, unknownUpstream } from './public-controls.ts'

const STATUS_PATH = /^\/sandbox\/certificates\/([^/]+)\/status$/
const REVIEW_PATH = /^\/sandbox\/certificates\/([^/]+)\/review$/
const DECISION_PATH = /^\/sandbox\/applications\/([^/]+)\/decision$/
const PATCH_PATH = /^\/sandbox\/records\/([^/]+)\/patch$/

/** Controls that name a certificate in their path; undefined when the path is none of them. */
export function answerCertificateControl(
  callLocal: CallLocal,
  exchange: Exchange,
): Promise<Answer> | Answer | undefined {
  const decided = DECISION_PATH.exec(exchange.path)?.[1]
  if (decided !== undefined) return answerDecision(callLocal, exchange, decided)
  const { path } = exchange
  const control = STATUS_PATH.exec(path) ?? PATCH_PATH.exec(path) ?? REVIEW_PATH.exec(path)
  const certificateIdentifier = control?.[1]
  if (certificateIdentifier === undefined) return undefined
  if (exchange.method !== 'POST') return refusal(405, 'method-not-allowed', 'This control takes POST.')
  const body = parseJsonObject(exchange.body)
  if (body === undefined) return refusal(400, 'bad-body', 'Send a JSON object.')
  const upstream = namedUpstream(body, DATA_UPSTREAMS)
  const named = { ...body, certificateIdentifier }
  if (path.endsWith('/review')) return atItsProvince(callLocal, 'review', named)
  if (path.endsWith('/patch')) {
    return upstream === undefined ? unknownUpstream(DATA_UPSTREAMS) : callLocal(upstream, 'POST', 'patches', named)
  }
  // Without an upstream the change happens where it belongs: at the province, which then tells the ministry.
  if (body['upstream'] === undefined) return atItsProvince(callLocal, 'status', { ...named, onlyHere: false })
  if (upstream === undefined) return unknownUpstream(DATA_UPSTREAMS)
  return callLocal(upstream, 'POST', 'status', { ...named, onlyHere: true })
}

/** 办理决定: at the province that has the application. */
function answerDecision(callLocal: CallLocal, exchange: Exchange, receiptNumber: string): Promise<Answer> | Answer {
  if (exchange.method !== 'POST') return refusal(405, 'method-not-allowed', 'This control takes POST.')
  const body = parseJsonObject(exchange.body)
  if (body === undefined) return refusal(400, 'bad-body', 'Send a JSON object.')
  return atItsProvince(callLocal, 'application-decision', { ...body, receiptNumber })
}

/** Asks each province; the answer is that of the one which holds what is named. */
async function atItsProvince(callLocal: CallLocal, control: string, named: JsonObject): Promise<Answer> {
  let answer = refusal(404, 'certificate-unknown', 'No upstream holds such a certificate.')
  for (const province of PROVINCES) {
    answer = await callLocal(province, 'POST', control, named)
    if (answer.status !== 404) return answer
  }
  return answer
}
