import { answerElssp } from './elssp-calls.ts'
import { createElsspSessions } from './elssp-session.ts'
import { ALL_ITEMS, FIELDS_MEMBER, recordOf } from './elssp-wire.ts'
import type { ProvinceDialect } from './province-dialect.ts'

/** 方言 `elssp`, GB/T 36906 style: `gateway/docs/upstreams/province-elssp.md`. */
export const ELSSP: ProvinceDialect = {
  calls: { fieldsMember: FIELDS_MEMBER },
  wholeRecord: (certificate) => recordOf(certificate, ALL_ITEMS),
  createWire: (deps) => {
    const sessions = createElsspSessions(deps)
    return (exchange) => answerElssp({ ...deps, sessions }, exchange)
  },
}
