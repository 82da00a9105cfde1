import { schemaOf } from '../layout-members.ts'
import { CERTSHARE_LAYOUT } from './certshare-items.ts'

/** Every member and surface column of dialect `certshare` and the field that carries it, for the policy linter. */
export const CERTSHARE_SCHEMA = schemaOf(
  'gateway/src/upstreams/province/certshare/certshare-members.ts',
  CERTSHARE_LAYOUT,
  ['surface'],
)
