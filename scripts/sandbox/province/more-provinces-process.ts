import { chosenProvinces } from '../server/chosen-provinces.ts'
import { announceReady } from '../server/process-life.ts'
import { runProvince } from './run-province.ts'
import { spokenBy } from './spoken-dialects.ts'

// One process for all of them: each is small, and a process of its own would cost more memory than its certificates.
// Each of them listens to the end of the parent.
process.setMaxListeners(200)
const more = chosenProvinces(process.env).filter((code) => code !== '33' && code !== '51')
await Promise.all(more.map((code) => runProvince(code, spokenBy(code).dialect)))
announceReady()
