import { createProvinceSource } from '../create-province-source.ts'
import type { ProvinceDialect } from '../dialect.ts'
import { createElsspCalls } from './elssp-calls.ts'
import { createElsspPhoneCodes } from './elssp-phone-codes.ts'
import { createElsspQuestions } from './elssp-questions.ts'

/** 方言 `elssp`, GB/T 36906 style. */
export const elsspDialect: ProvinceDialect = {
  name: 'elssp',
  connect: ({ configuration, clientKey, client, report, now, newNonce }) => {
    const { appId, publicKey, province } = configuration
    const calls = createElsspCalls({ appId, clientKey, provinceKey: publicKey, client, report, now, newNonce })
    const source = createProvinceSource(createElsspQuestions(calls), { configuration, report })
    return { ...source, ...createElsspPhoneCodes(calls, province) }
  },
}
