import type { Sensitive } from '../release/sensitive.ts'

/** 实名身份: the person an account is bound to; `personRef` is a random reference, the number itself stays sealed in storage. */
export interface BoundPerson {
  readonly personRef: string
  readonly name: Sensitive<string>
  readonly identityNumber: Sensitive<string>
}

/** 执法人员: an activated officer; `area` is a GB/T 2260 prefix of two, four or six digits, the competence 执法区域. */
export interface Inspector {
  readonly badgeNumber: string
  readonly agencyCode: string
  readonly agencyName: string
  readonly area: string
  readonly name: Sensitive<string>
}

/** 使用者 of one request: the account, its session, and what it is bound to. */
export interface SignedInViewer {
  readonly accountId: string
  readonly sessionId: string
  readonly person?: BoundPerson
  readonly inspector?: Inspector
}

/** A viewer who is bound to a person 持证人. */
export type HolderViewer = SignedInViewer & { readonly person: BoundPerson }
