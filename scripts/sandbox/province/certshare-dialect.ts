import { createReplayGuard } from '../server/replay-guard.ts'
import { answerCertshare } from './certshare-calls.ts'
import { ALL_COLUMNS, certOf } from './certshare-record-wire.ts'
import { COLUMNS_MEMBER, DATA_MEMBER } from './certshare-wire.ts'
import type { ProvinceDialect } from './province-dialect.ts'

/** 方言 `certshare`, head and data: `gateway/docs/upstreams/province-certshare.md`. */
export const CERTSHARE: ProvinceDialect = {
  calls: { dataMember: DATA_MEMBER, fieldsMember: COLUMNS_MEMBER },
  wholeRecord: (certificate) => certOf(certificate, ALL_COLUMNS),
  createWire: (deps) => {
    const guard = createReplayGuard(deps.now)
    return (exchange) => answerCertshare({ ...deps, guard }, exchange)
  },
}
