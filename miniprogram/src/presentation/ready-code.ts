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
 * 一段码: the codes of one stretch of at most twelve hours, one for each view. `madeAt` in Unix seconds. `shown` once
 * somebody may have seen a code of it: the next occasion gets a fresh one, so that two occasions cannot be linked.
 */
export interface CodeSpan extends Readonly<Record<PresentationView, ReadyCode>> {
  readonly madeAt: number
  readonly shown: boolean
}

/**
 * 备好的一组: the stretches of one choice of certificates, newest first where two cover the same minute, and the host of
 * public links. `wantedUntil` (Unix seconds, 0 for no wish) remembers 备足 7 天 until it is done.
 */
export interface ReadySet {
  readonly certificateIds: readonly string[]
  readonly host: string
  readonly spans: readonly CodeSpan[]
  readonly wantedUntil: number
}

/** 亮哪一个码: of which view, with the host of public links; `next` follows when this one ends. */
export interface ShownSource {
  readonly view: PresentationView
  readonly host: string
  readonly code: ReadyCode
  readonly next?: ReadyCode
}

/** A phone up to one minute early still shows the first link: a verifier takes one minute more or less. */
const EARLY_SECONDS = 60

/** End of a code in Unix seconds. */
export function codeEnd({ notBefore, steps }: ReadyCode): number {
  return notBefore + 60 * steps
}

/** From when and until when both views of a stretch can be shown, in Unix seconds. */
export function spanStart({ public: forPublic, inspection }: CodeSpan): number {
  return Math.max(forPublic.notBefore, inspection.notBefore)
}
export function spanEnd({ public: forPublic, inspection }: CodeSpan): number {
  return Math.min(codeEnd(forPublic), codeEnd(inspection))
}

/** 这一刻用哪一段: the newest one that has begun; otherwise one that begins within a minute. */
export function spanAt(spans: readonly CodeSpan[], nowSeconds: number): CodeSpan | undefined {
  const running = spans.filter((span) => nowSeconds < spanEnd(span))
  return (
    running.find((span) => spanStart(span) <= nowSeconds) ??
    running.find((span) => spanStart(span) - EARLY_SECONDS <= nowSeconds)
  )
}

/** The code of a stretch and its successor. */
export function sourceOf({ host, spans }: ReadySet, span: CodeSpan, view: PresentationView): ShownSource {
  const next = spanAt(spans, spanEnd(span))?.[view]
  return { view, host, code: span[view], ...(next ? { next } : {}) }
}

/** 能用到几时: the end of the stretches that follow on one another from now, in Unix seconds; undefined without any. */
export function worksUntil(spans: readonly CodeSpan[], nowSeconds: number): number | undefined {
  let reached = nowSeconds
  for (let span = spanAt(spans, reached); span; span = spanAt(spans, reached)) reached = spanEnd(span)
  return reached > nowSeconds ? reached : undefined
}

/** Adds a stretch in front; what never comes to use again, and what is over, is dropped with its seeds. */
export function withSpan(spans: readonly CodeSpan[], added: CodeSpan, nowSeconds: number): readonly CodeSpan[] {
  const all = [added, ...spans].filter((span) => spanEnd(span) > nowSeconds)
  const turns = [nowSeconds, ...all.flatMap((span) => [spanStart(span), spanEnd(span)])]
  const used = new Set(turns.filter((turn) => turn >= nowSeconds).map((turn) => spanAt(all, turn)))
  return all.filter((span) => used.has(span))
}

/** The same certificates, whatever their order. */
export function sameCertificates(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id))
}
