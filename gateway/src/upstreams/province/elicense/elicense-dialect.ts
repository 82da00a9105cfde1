import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createNoApplications } from '../no-applications.ts'
import { createElicenseCalls } from './elicense-calls.ts'
import { ELICENSE_LAYOUT } from './elicense-layout.ts'
import { createElicenseDifferences } from './elicense-differences.ts'
import { createElicensePhoneCodes } from './elicense-phone-codes.ts'
import { createElicenseQuestions } from './elicense-questions.ts'

/** 方言 `elicense`: a holder's list with a use code 用证码 for each certificate, the data by that code. */
export const elicenseDialect: ProvinceDialect = {
  name: 'elicense',
  layout: ELICENSE_LAYOUT,
  needsAsker: true,
  connect: (deps) => {
    const calls = createElicenseCalls(deps)
    const source = createProvinceSource(createElicenseQuestions(calls, deps), deps)
    const { province } = deps.configuration
    const codes = createElicensePhoneCodes(calls, province)
    return { ...source, ...codes, ...createElicenseDifferences(calls), ...createNoApplications(province) }
  },
}
