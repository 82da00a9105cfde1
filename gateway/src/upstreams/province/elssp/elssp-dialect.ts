import type { ProvinceDialect } from '../dialect.ts'
import { createElsspCalls } from './elssp-calls.ts'
import { createElsspPhoneCodes } from './elssp-phone-codes.ts'
import { createElsspSource } from './elssp-source.ts'

/** 方言 `elssp`, GB/T 36906 style. */
export const elsspDialect: ProvinceDialect = {
  name: 'elssp',
  connect: ({ configuration, clientKey, client, report, now, newNonce }) => {
    const { appId, publicKey, province } = configuration
    const calls = createElsspCalls({ appId, clientKey, provinceKey: publicKey, client, now, newNonce })
    return { ...createElsspSource(calls, { configuration, report }), ...createElsspPhoneCodes(calls, province) }
  },
}
