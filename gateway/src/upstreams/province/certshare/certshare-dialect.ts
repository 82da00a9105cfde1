import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createCertshareCalls } from './certshare-calls.ts'
import { createCertsharePhoneCodes } from './certshare-phone-codes.ts'
import { createCertshareQuestions } from './certshare-questions.ts'

/** 方言 `certshare`, the `head`/`data` envelope. */
export const certshareDialect: ProvinceDialect = {
  name: 'certshare',
  connect: (deps) => {
    const calls = createCertshareCalls(deps)
    const source = createProvinceSource(createCertshareQuestions(calls, deps.report), deps)
    return { ...source, ...createCertsharePhoneCodes(calls, deps.configuration.province) }
  },
}
