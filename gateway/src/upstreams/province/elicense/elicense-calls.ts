import { Compile } from 'typebox/compile'
import { fail, succeed, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import { sm3Hex } from '../../../cryptography/sm3.ts'
import { verifySm2 } from '../../../cryptography/sm2-signature.ts'
import { readJson } from '../../transport/read-json.ts'
import type { UpstreamAnswer } from '../../transport/upstream-exchange.ts'
import type { ReportFinding } from '../../transport/upstream-findings.ts'
import { readSignature } from '../../wire/signature-text.ts'
import { readChinaTime } from '../../wire/wire-values.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import { ElicenseEnvelope } from './elicense-wire.ts'

/** 用证目的: the closed list of what the gateway asks for, one text a call. */
export const ELICENSE_PURPOSES = {
  'license/list': '持证人查看本人及所属业户的道路运输电子证照',
  'license/auth': '道路运输电子证照的查看、亮证与核验',
  'license/data': '道路运输电子证照的查看、亮证与核验',
  'org/by-legal-person': '确认持证人担任法定代表人的业户',
  'holder/send-code': '实名确认：向持证人预留手机号发送验证码',
  'license/report-difference': '数据质量：部省数据不一致的告知',
  'holder/check-code': '实名确认：核对持证人收到的验证码',
} as const
export type ElicenseCall = keyof typeof ELICENSE_PURPOSES

/** A good answer: its data as yet unread and the moment at which it was true (milliseconds since 1970). */
export interface ElicenseAnswer {
  readonly data: unknown
  readonly asOf: number
}

type Question = Readonly<Record<string, string | readonly string[]>>

/** Calls of dialect `elicense`: every request and every answer signed by SM2, no session. */
export interface ElicenseCalls {
  call(
    name: ElicenseCall,
    question: Question,
    deadline: AbortSignal,
  ): Promise<Result<ElicenseAnswer, SourceFailure | 'nothing-found'>>
}

const envelope = Compile(ElicenseEnvelope)

const CODES: ReadonlyMap<number, SourceFailure | 'nothing-found'> = new Map<number, SourceFailure | 'nothing-found'>([
  [20_404, 'nothing-found'],
  [20_401, 'refused'],
  [20_403, 'refused'],
  [20_400, 'failed'],
  [20_500, 'failed'],
])

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

function openEnvelope(
  bytes: Uint8Array,
  report: ReportFinding,
): Result<ElicenseAnswer, SourceFailure | 'nothing-found'> {
  const json = readJson(bytes)
  if (!json.ok || !envelope.Check(json.value)) return fail('unreadable')
  const { code, data, data_time } = json.value
  if (code !== 0) {
    const meaning = CODES.get(code)
    if (meaning === undefined) report('answer-code-unknown')
    return fail(meaning ?? 'failed')
  }
  const asOf = readChinaTime(data_time)
  return asOf === undefined ? fail('unreadable') : succeed({ data, asOf })
}

/** Makes the calls of one province. Without the elements of the asker nothing is sent: it would refuse. */
export function createElicenseCalls(deps: ProvinceDialectDeps): ElicenseCalls {
  const { configuration, clientKey, client, report } = deps
  const { appId, publicKey, details } = configuration
  const asker = details?.asker

  function isAuthentic(path: string, nonce: string, answer: UpstreamAnswer): boolean {
    const signature = readSignature(answer.header('x-signature'))
    const signed = utf8(`elicense-answer|${path}|${nonce}|${answer.status}|${sm3Hex(answer.body)}`)
    return signature !== undefined && verifySm2(publicKey, signed, signature)
  }

  return {
    call: async (name, question, deadline) => {
      if (asker === undefined) return fail('refused')
      const path = `/elicense/v1/${name}`
      const body = utf8(
        JSON.stringify({
          account: asker.username,
          org_name: asker.orgName,
          service_item_code: asker.itemCode,
          service_item_name: asker.itemName,
          biz_num: asker.businessCode,
          purpose: ELICENSE_PURPOSES[name],
          ...question,
        }),
      )
      const timestamp = deps.now()
      const nonce = deps.newNonce()
      const signature = clientKey.sign(utf8(`elicense|${path}|${appId}|${timestamp}|${nonce}|${sm3Hex(body)}`))
      const headers = {
        'content-type': 'application/json',
        'x-app-key': appId,
        'x-timestamp': String(timestamp),
        'x-nonce': nonce,
        'x-signature': Buffer.from(signature).toString('base64'),
      }
      const answer = await client.send({ method: 'POST', path, headers, body }, deadline)
      if (!answer.ok) return answer
      if (!isAuthentic(path, nonce, answer.value)) return fail('not-authentic')
      return openEnvelope(answer.value.body, report)
    },
  }
}
