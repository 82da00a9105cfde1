import type { RecordFacts } from './province-under-test.ts'

export const NUMBER = '339900199001011236'
export const IDENTIFIER = '1.2.156.3005.2.11100000000019713D071.113200000000000008.TEST2026000001.001.4'

/** A synthetic freight driver's qualification 从业资格证. */
export const DRIVER: RecordFacts = {
  identifier: IDENTIFIER,
  typeCode: '11100000000019713D071',
  status: 'VALID',
  holderName: '林晓峰',
  holderCode: NUMBER,
  holderCodeType: '111',
  number: NUMBER,
  validFrom: '2023-08-02',
  validTo: '2029-08-01',
  division: '330106',
  phone: '13800001234',
  categories: ['02001', '03001'],
}

/** Somebody else's. */
export const STRANGER: RecordFacts = { ...DRIVER, holderCode: '339900198802022345', holderName: '别人' }
