import { schemaOf } from '../layout-members.ts'
import { ELICENSE_LAYOUT } from './elicense-layout.ts'

/** Every member of a record of dialect `elicense` and the field that carries it, for the policy linter. */
export const ELICENSE_SCHEMA = schemaOf('gateway/src/upstreams/province/elicense/elicense-members.ts', ELICENSE_LAYOUT)
