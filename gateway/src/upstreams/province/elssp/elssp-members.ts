import { schemaOf } from '../layout-members.ts'
import { ELSSP_LAYOUT } from './elssp-items.ts'

/** Every member of a record of dialect `elssp` and the field that carries it, for the policy linter. */
export const ELSSP_SCHEMA = schemaOf('gateway/src/upstreams/province/elssp/elssp-members.ts', ELSSP_LAYOUT)
