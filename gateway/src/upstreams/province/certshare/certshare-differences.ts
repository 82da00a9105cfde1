import type { DifferenceReceiver } from '../../../certificates/source-difference.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { CertshareCalls } from './certshare-calls.ts'

/** 数据差异上报 in dialect `certshare` (assumed): a good code says that it was taken. Never repeated at once. */
export function createCertshareDifferences(calls: CertshareCalls): DifferenceReceiver {
  return {
    reportDifference: (identifier, { differing, province, ministry }) =>
      calls.call(
        'reportCertDifference',
        { certIdentifier: identifier.reveal(), item: differing, provinceValue: province, ministryValue: ministry },
        startDeadline(),
      ),
  }
}
