import { announceReady } from '../server/process-life.ts'
import { CERTSHARE } from './certshare-dialect.ts'
import { runProvince } from './run-province.ts'

await runProvince('51', CERTSHARE)
announceReady()
