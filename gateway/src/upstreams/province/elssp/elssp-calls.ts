import type { ProvinceDialectDeps } from '../dialect.ts'
import { createSessionCalls, type SessionCalls, type SessionCodes } from '../session/session-calls.ts'

/** Calls of dialect `elssp`; `nothing-found` is the province's code 10. */
export type ElsspCalls = SessionCalls

const CODES: SessionCodes = new Map([
  ['10', 'nothing-found'],
  ['12', 'failed'],
  ['13', 'failed'],
  ['23', 'refused'],
  ['99', 'failed'],
  ['100', 'refused'],
  ['102', 'failed'],
  ['401', 'unauthenticated'],
])

/** Makes the calls of one province. */
export function createElsspCalls({ configuration, ...deps }: ProvinceDialectDeps): ElsspCalls {
  return createSessionCalls({
    ...deps,
    appId: configuration.appId,
    provinceKey: configuration.publicKey,
    codes: CODES,
    scheme: { word: 'elssp', loginPath: '/elssp/v1/login', goodCode: '0' },
    pathOf: (name) => `/elssp/v1/${name}`,
  })
}
