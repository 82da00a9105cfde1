import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createNoApplications } from '../no-applications.ts'
import { createCertusageCalls } from './certusage-calls.ts'
import { CERTUSAGE_LAYOUT } from './certusage-layout.ts'
import { createCertusageDifferences } from './certusage-differences.ts'
import { createCertusagePhoneCodes } from './certusage-phone-codes.ts'
import { createCertusageQuestions } from './certusage-questions.ts'

/** 方言 `certusage`: session, five elements of the asker 五要素 and the use 使用事由 in every call. */
export const certusageDialect: ProvinceDialect = {
  name: 'certusage',
  layout: CERTUSAGE_LAYOUT,
  needsAsker: true,
  connect: (deps) => {
    const calls = createCertusageCalls(deps)
    const source = createProvinceSource(createCertusageQuestions(calls, deps), deps)
    const { province } = deps.configuration
    const codes = createCertusagePhoneCodes(calls, province)
    return { ...source, ...codes, ...createCertusageDifferences(calls), ...createNoApplications(province) }
  },
}
