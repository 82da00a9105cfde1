import type { UpstreamMember, UpstreamSchema } from '../../../release/lint/lint-facts.ts'
import { CERTSHARE_COLUMNS, CERTSHARE_MEMBERS } from './certshare-items.ts'
import { CertshareCert } from './certshare-wire.ts'

/** Members that say what a certificate is, or that a field is made of without a member of its own. */
const OTHERS: { readonly [M in keyof CertshareCert]?: UpstreamMember['field'] } = {
  certIdentifier: 'structural',
  certificateTypeCode: 'structural',
  certState: 'structural',
  certificateHolderType: 'structural',
  issueDeptCode: 'structural',
  surface: 'structural',
  certificateHolderCode: 'identityNumber',
  stateReason: 'statusReason',
}

const others: ReadonlyMap<string, UpstreamMember['field']> = new Map(Object.entries(OTHERS))

/** Every member and surface column of dialect `certshare` and the field that carries it, for the policy linter. */
export const CERTSHARE_SCHEMA: UpstreamSchema = {
  file: 'gateway/src/upstreams/province/certshare/certshare-members.ts',
  members: [
    ...Object.keys(CertshareCert.properties).map((name) => ({
      name,
      field: CERTSHARE_MEMBERS.find((member) => member.name === name)?.field ?? others.get(name),
    })),
    ...CERTSHARE_COLUMNS.map(({ name, field }) => ({ name, field })),
  ],
}
