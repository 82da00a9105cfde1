import type { ProvinceRecord } from '../province-record.ts'
import { readLaidOutRecord } from '../read-laid-out-record.ts'
import { layoutFor } from '../record-layout.ts'
import { ELSSP_LAYOUT } from './elssp-items.ts'

const plain = layoutFor(ELSSP_LAYOUT, undefined)

/** One record of the wire in the layout of the dialect itself; `undefined` when it is not of its form. */
export function readElsspRecord(wire: unknown): ProvinceRecord | undefined {
  return readLaidOutRecord(wire, plain)
}
