import { announceReady } from '../server/process-life.ts'
import { ELSSP } from './elssp-dialect.ts'
import { runProvince } from './run-province.ts'

await runProvince('33', ELSSP)
announceReady()
