import type { CertificateStatus } from 'shared-types/vocabulary/certificate-statuses.ts'
import type { ProvinceMapping } from '../../certificates/province-details.ts'
import type { ProvinceConnection } from '../province/dialect.ts'
import type { UpstreamFinding } from '../transport/upstream-findings.ts'
import type { WireServer } from './wire-server.ts'

/** What a province holds of one certificate, in no dialect. Days are `YYYY-MM-DD`. */
export interface RecordFacts {
  readonly identifier: string
  readonly typeCode: string
  readonly status: CertificateStatus
  readonly holderName: string
  readonly holderCode: string
  readonly holderCodeType: string
  readonly number: string
  readonly validFrom: string
  /** `none`: a validity without end. */
  readonly validTo: string
  readonly division: string
  readonly phone: string
  readonly categories: readonly string[]
  readonly plate?: { readonly number: string; readonly color: string }
}

/** A record as its dialect writes it; members of the top level may be changed by the test. */
export type WireRecord = Readonly<Record<string, unknown>>

/** What a province says of itself when it tells nothing. */
export type SaidCode = 'nothing-found' | 'refused' | 'no-right' | 'failed' | 'in-no-table'

/** What a province answers, in no dialect. */
export type Said =
  | { readonly said: SaidCode }
  | { readonly records: readonly unknown[]; readonly total?: number }
  | { readonly record: unknown }
  | { readonly organisations: readonly { readonly name: unknown; readonly code: unknown }[] }
  | { readonly ticket: string }
  | { readonly matched: boolean }
  /** Whatever stands in the place of the data. */
  | { readonly data: unknown }

/** 答复失真: what happens to a good answer on its way, or who made it in the province's place. */
export const SPOILS = ['wrong-key', 'unsigned', 'altered', 'replayed', 'other-request'] as const
export type Spoil = (typeof SPOILS)[number]

/** One answer. `replayed` sends the answer before this one again. */
export interface Reply {
  readonly answer: Said
  /** `yyyy-MM-dd HH:mm:ss`; a fixed moment unless the test says otherwise. */
  readonly dataTime?: unknown
  readonly spoil?: Spoil
}

/** One question as the province understood it. */
export interface Question {
  readonly call: 'list' | 'single' | 'look-up' | 'organisations' | 'send-code' | 'check-code' | 'difference'
  /** Everything that was asked, as JSON. */
  readonly text: string
  /** Wire names of the items asked for. */
  readonly items: readonly string[]
  /** The six digits, when a code is to be checked. */
  readonly digits: string
}

/** A province that speaks one dialect over a real connection, and the gateway's connection to it. */
export interface ProvinceUnderTest {
  readonly connection: ProvinceConnection
  readonly findings: readonly UpstreamFinding[]
  readonly questions: readonly Question[]
  readonly server: WireServer
  reply(next: (question: Question) => Reply): void
  close(): Promise<void>
}

/** Where the facts stand that a test renames, removes or replaces: names of members at the top level. */
export type NamedMember = 'identifier' | 'typeCode' | 'status' | 'holderName' | 'holderCode' | 'number' | 'validTo'

/** A dialect as the conformance suite sees it. */
export interface DialectUnderTest {
  readonly name: string
  readonly members: Readonly<Record<NamedMember, string>>
  /** Wire names of what a list may be asked for. */
  readonly items: Readonly<Record<'phone' | 'holderName' | 'validFrom' | 'validTo', string>>
  record(facts: RecordFacts): WireRecord
  /** Starts a province; with a mapping, the gateway reads it as that province file says. */
  start(mapping?: ProvinceMapping): Promise<ProvinceUnderTest>
}

/** `2026-08-01 08:10:00` in UTC+8, the moment of every answer that says no other. */
export const DATA_TIME = '2026-08-01 08:10:00'
