import type { UpstreamMember, UpstreamSchema } from '../../release/lint/lint-facts.ts'
import { MinistryRecord } from './ministry-wire.ts'

const CARRIED: Readonly<Record<keyof MinistryRecord, UpstreamMember['field']>> = {
  certTypeCode: 'structural',
  provinceCode: 'structural',
  certStatus: 'structural',
  holderCodeType: 'structural',
  updateTime: 'structural',
  holderCode: 'identityNumber',
  statusReason: 'statusReason',
  certNumber: 'number',
  holderName: 'holderName',
  validFrom: 'validFrom',
  validTo: 'validTo',
  issueDept: 'issuingAuthority',
  issueDivision: 'issuingDivision',
  plateNo: 'plateNumber',
  plateColor: 'plateColor',
  companyName: 'companyName',
  permitNumber: 'permitNumber',
}

const carried: ReadonlyMap<string, UpstreamMember['field']> = new Map(Object.entries(CARRIED))

/** Every member of the ministry's copy of a certificate and the field that carries it, for the policy linter. */
export const MINISTRY_SCHEMA: UpstreamSchema = {
  file: 'gateway/src/upstreams/ministry/ministry-members.ts',
  members: Object.keys(MinistryRecord.properties).map((name) => ({ name, field: carried.get(name) })),
}
