import { Compile } from 'typebox/compile'
import { statusReasonOf } from '../../wire/status-reasons.ts'
import type { ProvinceItem, ProvinceRecord } from '../province-record.ts'
import { ELSSP_ITEMS } from './elssp-items.ts'
import { elsspStatusOf } from './elssp-statuses.ts'
import { ElsspRecord } from './elssp-wire.ts'

const record = Compile(ElsspRecord)
const KNOWN_MEMBERS: ReadonlySet<string> = new Set(Object.keys(ElsspRecord.properties))

/** `99991231` and an item left out: no end. */
const NO_END = '99991231'

function itemsOf(wire: ElsspRecord): readonly ProvinceItem[] {
  return ELSSP_ITEMS.flatMap(({ field, name, read }) => {
    const text = wire[name]
    const isEndless = field === 'validTo' && text === NO_END
    return text === undefined || isEndless ? [] : [{ field, text, read }]
  })
}

/** One record of the wire; `undefined` when it is not of its form. */
export function readElsspRecord(wire: unknown): ProvinceRecord | undefined {
  if (!record.Check(wire)) return undefined
  return {
    identifier: wire.ZZBS,
    typeCode: wire.ZZLXDM,
    holderCode: wire.CZZTDM,
    holderCodeType: wire.CZZTDMLXDM,
    status: elsspStatusOf(wire.ZZZT),
    ...(wire.ZZZTYY === undefined ? {} : { statusReason: statusReasonOf(wire.ZZZTYY) ?? 'unknown' }),
    items: itemsOf(wire),
    hasUnknownMembers: Object.keys(wire).some((member) => !KNOWN_MEMBERS.has(member)),
  }
}
