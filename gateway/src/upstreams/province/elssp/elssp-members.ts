import type { UpstreamMember, UpstreamSchema } from '../../../release/lint/lint-facts.ts'
import { ELSSP_ITEMS } from './elssp-items.ts'
import { ElsspRecord } from './elssp-wire.ts'

/** Members that say what a record is, or that a field is made of without an item of its own. */
const OTHERS: { readonly [M in keyof ElsspRecord]?: UpstreamMember['field'] } = {
  ZZBS: 'structural',
  ZZLXDM: 'structural',
  ZZZT: 'structural',
  CZZTDMLXDM: 'structural',
  ZZBFJGDM: 'structural',
  CZZTDM: 'identityNumber',
  ZZZTYY: 'statusReason',
}

const others: ReadonlyMap<string, UpstreamMember['field']> = new Map(Object.entries(OTHERS))

/** Every member of a record of dialect `elssp` and the field that carries it, for the policy linter. */
export const ELSSP_SCHEMA: UpstreamSchema = {
  file: 'gateway/src/upstreams/province/elssp/elssp-members.ts',
  members: Object.keys(ElsspRecord.properties).map((name) => ({
    name,
    field: ELSSP_ITEMS.find((item) => item.name === name)?.field ?? others.get(name),
  })),
}
