import type { DifferenceReceiver } from '../../../certificates/source-difference.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ElicenseCalls } from './elicense-calls.ts'

/** 数据差异上报 in dialect `elicense` (assumed): a good code says that it was taken. Never repeated at once. */
export function createElicenseDifferences(calls: ElicenseCalls): DifferenceReceiver {
  return {
    reportDifference: (identifier, { differing, province, ministry }) =>
      calls.call(
        'license/report-difference',
        { license_code: identifier.reveal(), item: differing, province_value: province, ministry_value: ministry },
        startDeadline(),
      ),
  }
}
