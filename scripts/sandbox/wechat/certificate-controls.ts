import { parseJsonObject, refusal, type Answer, type Exchange, type JsonObject } from '../server/exchange.ts'
import type { CallLocal } from './local-client.ts'
import { DATA_UPSTREAMS, PROVINCES } from '../server/upstream-names.ts'
import { namedUpstream, unknownUpstream } from './public-controls.ts'

const STATUS_PATH = /^\/sandbox\/certificates\/([^/]+)\/status$/
const PATCH_PATH = /^\/sandbox\/records\/([^/]+)\/patch$/

/** Controls that name a certificate in their path; undefined when the path is none of them. */
export function answerCertificateControl(
  callLocal: CallLocal,
  exchange: Exchange,
): Promise<Answer> | Answer | undefined {
  const control = STATUS_PATH.exec(exchange.path) ?? PATCH_PATH.exec(exchange.path)
  const certificateIdentifier = control?.[1]
  if (certificateIdentifier === undefined) return undefined
  if (exchange.method !== 'POST') return refusal(405, 'method-not-allowed', 'This control takes POST.')
  const body = parseJsonObject(exchange.body)
  if (body === undefined) return refusal(400, 'bad-body', 'Send a JSON object.')
  const upstream = namedUpstream(body, DATA_UPSTREAMS)
  const named = { ...body, certificateIdentifier }
  if (exchange.path.endsWith('/patch')) {
    return upstream === undefined ? unknownUpstream(DATA_UPSTREAMS) : callLocal(upstream, 'POST', 'patches', named)
  }
  // Without an upstream the change happens where it belongs: at the province, which then tells the ministry.
  if (body['upstream'] === undefined) return changeAtItsProvince(callLocal, named)
  if (upstream === undefined) return unknownUpstream(DATA_UPSTREAMS)
  return callLocal(upstream, 'POST', 'status', { ...named, onlyHere: true })
}

/** Asks each province; the answer is that of the one which holds the certificate. */
async function changeAtItsProvince(callLocal: CallLocal, named: JsonObject): Promise<Answer> {
  let answer = refusal(404, 'certificate-unknown', 'No upstream holds such a certificate.')
  for (const province of PROVINCES) {
    answer = await callLocal(province, 'POST', 'status', { ...named, onlyHere: false })
    if (answer.status !== 404) return answer
  }
  return answer
}
