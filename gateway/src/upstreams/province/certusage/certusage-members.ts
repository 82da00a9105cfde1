import { schemaOf } from '../layout-members.ts'
import { CERTUSAGE_LAYOUT } from './certusage-layout.ts'

/** Every member of a record of dialect `certusage` and the field that carries it, for the policy linter. */
export const CERTUSAGE_SCHEMA = schemaOf(
  'gateway/src/upstreams/province/certusage/certusage-members.ts',
  CERTUSAGE_LAYOUT,
)
