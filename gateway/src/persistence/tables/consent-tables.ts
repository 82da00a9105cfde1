import type { ConsentScope } from 'shared-types/vocabulary/consents.ts'

/** 同意: the latest decision of an account about one scope. Instants in milliseconds. */
export interface ConsentTable {
  account_id: string
  scope: ConsentScope
  /** The person who decided: a consent never passes to somebody else who is bound to the account later. */
  person_ref: string
  text_version: string
  given_at: number
  /** 0 while it stands. */
  withdrawn_at: number
}

export interface ConsentTables {
  consents: ConsentTable
}
