import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createCertshareApplications } from './certshare-applications.ts'
import { createCertshareCalls } from './certshare-calls.ts'
import { CERTSHARE_LAYOUT } from './certshare-items.ts'
import { createCertshareDifferences } from './certshare-differences.ts'
import { createCertsharePhoneCodes } from './certshare-phone-codes.ts'
import { createCertshareQuestions } from './certshare-questions.ts'

/** 方言 `certshare`, the `head`/`data` envelope. */
export const certshareDialect: ProvinceDialect = {
  name: 'certshare',
  layout: CERTSHARE_LAYOUT,
  connect: (deps) => {
    const calls = createCertshareCalls(deps)
    const source = createProvinceSource(createCertshareQuestions(calls, deps), deps)
    const { province } = deps.configuration
    const applications = createCertshareApplications(calls, province, deps.report)
    const codes = createCertsharePhoneCodes(calls, province)
    return { ...source, ...codes, ...createCertshareDifferences(calls), ...applications }
  },
}
