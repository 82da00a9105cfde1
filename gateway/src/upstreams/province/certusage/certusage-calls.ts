import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import { createSessionCalls, type SessionCodes, type SessionData } from '../session/session-calls.ts'

/** 使用事由 UseFor: the closed list of what the gateway asks for, one text a call; no call is made without one. */
export const CERTUSAGE_USES = {
  'checkIDCard.do': '持证人查看本人及所属业户的道路运输电子证照',
  'gb/secGetCertificateDataByHolder.do': '持证人查看本人及所属业户的道路运输电子证照',
  'gb/getCertificateDataByCertificateID.do': '道路运输电子证照的查看、亮证与核验',
  'gb/getEnterprisesByLegalPerson.do': '确认持证人担任法定代表人的业户',
  'gb/sendHolderCode.do': '实名确认：向持证人预留手机号发送验证码',
  'gb/reportDifference.do': '数据质量：部省数据不一致的告知',
  'gb/checkHolderCode.do': '实名确认：核对持证人收到的验证码',
} as const
export type CertusageCall = keyof typeof CERTUSAGE_USES

/** Calls of dialect `certusage`, each with the five elements and its use. */
export interface CertusageCalls {
  call(
    name: CertusageCall,
    question: Readonly<Record<string, string | readonly string[]>>,
    deadline: AbortSignal,
  ): Promise<Result<SessionData, SourceFailure | 'nothing-found'>>
}

const CODES: SessionCodes = new Map([
  ['404', 'nothing-found'],
  ['400', 'failed'],
  ['403', 'refused'],
  ['405', 'refused'],
  ['500', 'failed'],
  ['401', 'unauthenticated'],
])

/** Makes the calls of one province. Without the five elements nothing is sent: it would refuse. */
export function createCertusageCalls({ configuration, ...deps }: ProvinceDialectDeps): CertusageCalls {
  const asker = configuration.details?.asker
  const calls = createSessionCalls({
    ...deps,
    appId: configuration.appId,
    provinceKey: configuration.publicKey,
    codes: CODES,
    scheme: { word: 'certusage', loginPath: '/cert/usage/login.do', goodCode: '200' },
    pathOf: (name) => `/cert/usage/${name}`,
  })
  return {
    call: (name, question, deadline) =>
      asker === undefined
        ? Promise.resolve(fail('refused'))
        : calls.call(name, { ...asker, UseFor: CERTUSAGE_USES[name], ...question }, deadline),
  }
}
