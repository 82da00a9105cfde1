import type { CertificateField } from 'shared-types/vocabulary/certificate-fields.ts'
import type { ReleaseView } from '../policy-model.ts'

/** A member of an upstream's record and the field that it carries; `structural`: none, it says what the record is. */
export interface UpstreamMember {
  readonly name: string
  readonly field: CertificateField | 'structural' | undefined
}

/** The record of one upstream, member by member; `file` is where the wire is mapped. */
export interface UpstreamSchema {
  readonly file: string
  readonly members: readonly UpstreamMember[]
}

/** A route whose answer holds fields of certificates, or a code that does. */
export interface ReleasingRoute {
  /** Method and path, as in `GET /api/v1/certificates`. */
  readonly route: string
  /** `not-open-yet`: its rules are written, nobody can reach them. */
  readonly state: 'open' | 'not-open-yet'
  readonly views: readonly ReleaseView[]
  /** Names of the members beside which fields of a certificate stand in the answer, or in the code. */
  readonly members: readonly string[]
  /** Those of them that are no field of a certificate and may stand there all the same. */
  readonly structural: readonly string[]
}

/** 核对依据: what the linter holds a policy against: what upstreams can tell, and what answers and codes can carry. */
export interface LintFacts {
  readonly upstreams: readonly UpstreamSchema[]
  readonly routes: readonly ReleasingRoute[]
}
