import { fail, type Result } from 'shared-types/vocabulary/result.ts'
import type { SourceFailure } from '../../../certificates/province-source.ts'
import type { ProvinceDialectDeps } from '../dialect.ts'
import { openCertshareAnswer, type CertshareData } from './certshare-answer.ts'
import { certsharePath, writeCertshareRequest, type CertshareQuestion } from './certshare-request.ts'
import type { CertshareCall } from './certshare-use-causes.ts'

/** Calls of dialect `certshare`: signed both ways, envelope opened. `nothing-found` is the province's code 10. */
export interface CertshareCalls {
  call(
    name: CertshareCall,
    question: CertshareQuestion,
    deadline: AbortSignal,
  ): Promise<Result<CertshareData, SourceFailure | 'nothing-found'>>
}

const HEADERS = { 'content-type': 'application/json' } as const

/** Only a cancelled, expired or restricted certificate that was asked for by its identifier is told with its state. */
const TOLD_WITH_STATE: CertshareCall = 'queryCertInfo'

/** Makes the calls of one province. */
export function createCertshareCalls(deps: ProvinceDialectDeps): CertshareCalls {
  const { client, clientKey, configuration, report } = deps
  return {
    call: async (name, question, deadline) => {
      const path = certsharePath(name)
      const nonce = deps.newNonce()
      const asker = { accessId: configuration.appId, clientKey, timestamp: deps.now(), nonce }
      const body = writeCertshareRequest(name, question, asker)
      const answer = await client.send({ method: 'POST', path, headers: HEADERS, body }, deadline)
      if (!answer.ok) return answer
      if (answer.value.status !== 200) return fail('unreadable')
      const expected = { path, nonce, provinceKey: configuration.publicKey, clientKey, report }
      const opened = openCertshareAnswer(answer.value.body, expected)
      const isOutOfPlace = opened.ok && opened.value.state !== undefined && name !== TOLD_WITH_STATE
      return isOutOfPlace ? fail('unreadable') : opened
    },
  }
}
