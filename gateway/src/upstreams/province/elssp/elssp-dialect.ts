import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createElsspApplications } from './elssp-applications.ts'
import { createElsspCalls } from './elssp-calls.ts'
import { ELSSP_LAYOUT } from './elssp-items.ts'
import { createElsspDifferences } from './elssp-differences.ts'
import { createElsspPhoneCodes } from './elssp-phone-codes.ts'
import { createElsspQuestions } from './elssp-questions.ts'

/** 方言 `elssp`, GB/T 36906 style. */
export const elsspDialect: ProvinceDialect = {
  name: 'elssp',
  layout: ELSSP_LAYOUT,
  connect: (deps) => {
    const calls = createElsspCalls(deps)
    const source = createProvinceSource(createElsspQuestions(calls, deps), deps)
    const { province } = deps.configuration
    const applications = createElsspApplications(calls, province, deps.report)
    const codes = createElsspPhoneCodes(calls, province)
    return { ...source, ...codes, ...createElsspDifferences(calls), ...applications }
  },
}
