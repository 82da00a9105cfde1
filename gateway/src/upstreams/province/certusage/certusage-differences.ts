import type { DifferenceReceiver } from '../../../certificates/source-difference.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { CertusageCalls } from './certusage-calls.ts'

/** 数据差异上报 in dialect `certusage` (assumed): a good code says that it was taken. Never repeated at once. */
export function createCertusageDifferences(calls: CertusageCalls): DifferenceReceiver {
  return {
    reportDifference: (identifier, { differing, province, ministry }) =>
      calls.call(
        'gb/reportDifference.do',
        { certificateID: identifier.reveal(), item: differing, provinceValue: province, ministryValue: ministry },
        startDeadline(),
      ),
  }
}
