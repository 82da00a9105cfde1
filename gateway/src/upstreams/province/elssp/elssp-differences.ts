import type { DifferenceReceiver } from '../../../certificates/source-difference.ts'
import { startDeadline } from '../../transport/deadline.ts'
import type { ElsspCalls } from './elssp-calls.ts'

/** 数据差异上报 in dialect `elssp` (assumed): a good code says that it was taken. Never repeated at once. */
export function createElsspDifferences(calls: ElsspCalls): DifferenceReceiver {
  return {
    reportDifference: (identifier, { differing, province, ministry }) =>
      calls.call(
        'ReportDataDifference',
        { ZZBS: identifier.reveal(), CYX: differing, SJZ: province, BJZ: ministry },
        startDeadline(),
      ),
  }
}
