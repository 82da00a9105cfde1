import type { PresentationView } from 'shared-types/contracts/presentations.ts'

/** 备好的码: one attestation with its seed, both base64url; `notBefore` in Unix seconds, `steps` granted minutes, `chainLength` hashes from seed to anchor. */
export interface ReadyCode {
  readonly attestation: string
  readonly seed: string
  readonly chainLength: number
  readonly notBefore: number
  readonly steps: number
}

/**
 * 备好的一组: the codes of one choice of certificates, one for each view, and the host of public links. `shown` once
 * somebody may have seen a code of it: the next occasion gets a fresh one, so that two occasions cannot be linked.
 */
export interface ReadySet {
  readonly certificateIds: readonly string[]
  readonly host: string
  readonly codes: Readonly<Partial<Record<PresentationView, ReadyCode>>>
  readonly shown: boolean
}

/** End of a code in Unix seconds. */
export function codeEnd({ notBefore, steps }: ReadyCode): number {
  return notBefore + 60 * steps
}

/** True while a code can be shown; a phone up to one minute early still shows its first link. */
export function isRunning(code: ReadyCode, nowSeconds: number): boolean {
  return nowSeconds >= code.notBefore - 60 && nowSeconds < codeEnd(code)
}

/** Until when every view of a set works without network, in Unix seconds; undefined when one of them is missing. */
export function setEnd({ codes }: ReadySet): number | undefined {
  const { public: forPublic, inspection } = codes
  return forPublic && inspection ? Math.min(codeEnd(forPublic), codeEnd(inspection)) : undefined
}

/** The same certificates, whatever their order. */
export function sameCertificates(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}

/** A set that ends within half an hour is renewed while it is shown; one that ends within six hours, on opening. */
export const RENEW_WHILE_SHOWN_SECONDS = 1800
export const RENEW_ON_OPENING_SECONDS = 6 * 3600

/** 该续了: true when a set is missing a view or ends within `margin` seconds. */
export function renewalDue(set: ReadySet, nowSeconds: number, margin: number): boolean {
  const end = setEnd(set)
  return end === undefined || end - nowSeconds < margin
}
