import { CERTSHARE } from './certshare-dialect.ts'
import { runProvince } from './run-province.ts'

await runProvince('51', CERTSHARE)
