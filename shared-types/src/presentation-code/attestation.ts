/**
 * 亮证码 RTC1: the words of a presentation code once it is decoded.
 * Source: the project's presentation-code specification, version 1 (docs/presentation-code.md).
 */

/** 亮证对象 as a number: 0 public 公众, 1 inspection 执法, 2 inspector card 执法人员出示码. */
export type AttestationView = 0 | 1 | 2

/** A field's value: unsigned integer up to 32 bits, text of 1 to 64 code points, or up to 32 bytes. */
export type EntryValue = number | string | Uint8Array

/** 证照条目: one certificate in a code; `validToDay` counts days since 1970-01-01 in UTC+8, 0 no end, 65535 not told. */
export interface AttestedEntry {
  readonly kind: number
  readonly validToDay: number
  readonly fields: ReadonlyMap<number, EntryValue>
}

/** 背书: what the gateway signs. `notBefore` and `stateAt` in Unix seconds; `anchor` is 16 bytes; `steps` minutes. */
export interface Attested {
  readonly view: AttestationView
  readonly keyNumber: number
  readonly notBefore: number
  readonly steps: number
  readonly stateAt: number
  readonly anchor: Uint8Array
  readonly entries: readonly AttestedEntry[]
}

/** A whole code: the attested bytes as signed, their signature (64 bytes r‖s), the minute's index and its link (16 bytes). */
export interface PresentationCode {
  readonly attestedBytes: Uint8Array
  readonly signature: Uint8Array
  readonly stepIndex: number
  readonly link: Uint8Array
}

/** Numbers of the fields of an entry. */
export const ENTRY_FIELDS = {
  holderName: 1,
  number: 2,
  plateNumber: 3,
  issuingDivision: 4,
  plateColor: 5,
  creditCode: 6,
  companyName: 7,
  vehicleType: 8,
  categories: 9,
  scope: 10,
  identityNumberTail: 11,
  validFromDay: 12,
  drivingClass: 13,
  permitNumber: 14,
  relation: 15,
  authorisedUntilDay: 16,
  operatingArea: 17,
  agency: 20,
  badge: 21,
  purpose: 22,
} as const
