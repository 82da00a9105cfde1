import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import type { Language } from '../design/language.ts'
import { SCANNED_TEXTS } from '../design/texts/scanned.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { offlineFacts, onlineFacts, scannedFacts } from './check-facts.ts'
import type { createOfflineVerdict, OfflineVerdict } from './offline-verdict.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'
import { onlineVerdict } from './online-verdict.ts'
import { classifyScanned, type ScannedText } from './scanned/classify-scanned.ts'
import { localReason } from './scanned/local-reason.ts'
import { scannedGrounds, scannedVerdict } from './scanned-verdict.ts'
import type { OfflineStock, TrustKeeper } from './trust-keeper.ts'
import type { CheckFacts, Verdict } from './verdict.ts'
import { askVerification } from './verification-api.ts'

/** 核验完: the verdict, put into words when it is shown, so that a change of language asks nobody again. */
export interface CheckedCode {
  readonly inWords: (language: Language) => Verdict
  readonly facts: CheckFacts
}

/** A verdict, or a refusal by the gateway (nothing is known then). */
export type Checked =
  ({ readonly state: 'verdict' } & CheckedCode) | { readonly state: 'refused'; readonly failure: GatewayFailure }

/** What verifying needs. */
export interface VerifyScannedPorts {
  readonly gateway: Gateway
  readonly clock: Pick<Clock, 'read'>
  readonly trust: Pick<TrustKeeper, 'load' | 'stock'>
  readonly isInspector: () => boolean
  readonly offlineVerdict: ReturnType<typeof createOfflineVerdict>
}

/** No network, or a captive portal's page instead of an answer: then the phone itself gives the verdict. */
const WITHOUT_NETWORK: readonly GatewayFailure[] = ['offline', 'answer-unreadable']
/** Reasons that what was scanned tells better. */
const TOLD_BY_SCAN: readonly Reason[] = ['unofficial-link', 'not-a-presentation-code', 'static-code']

/** The official hosts, while the list that names them is in force. */
function hostsOf(stock: OfflineStock, nowMs: number): readonly string[] | undefined {
  return stock.state === 'ready' && nowMs / 1000 <= stock.trustList.nextUpdate ? stock.trustList.hosts : undefined
}

/** Where what was scanned says it better than the reason, its sentence takes the place. */
function withScannedGrounds(
  verdict: Verdict,
  scanned: ScannedText,
  { reasons, conclusion }: Pick<Verification, 'reasons' | 'conclusion'>,
  language: Language,
): Verdict {
  if (scanned.kind === 'printed-code') {
    const { printedPass, printedTakenBack } = SCANNED_TEXTS[language]
    if (reasons.includes('right-ended')) return { ...verdict, grounds: [printedTakenBack] }
    // nothing on paper is told to be genuine: the paper itself proves nothing
    const others = verdict.grounds.filter((ground) => ground !== VERDICT_TEXTS[language].groundOnline)
    if (conclusion === 'pass') return { ...verdict, grounds: [printedPass, ...others] }
  }
  const grounds = reasons.some((reason) => TOLD_BY_SCAN.includes(reason))
    ? scannedGrounds(scanned, language)
    : undefined
  return grounds === undefined ? verdict : { ...verdict, grounds }
}

function checkedOnline(answer: Verification, scanned: ScannedText, inspector: boolean, nowMs: number): Checked {
  const inWords = (language: Language) => onlineVerdict(answer, inspector, nowMs, language)
  return {
    state: 'verdict',
    inWords: (language) => withScannedGrounds(inWords(language), scanned, answer, language),
    facts: onlineFacts(answer, scanned, nowMs),
  }
}

function checkedOffline(verdict: OfflineVerdict, scanned: ScannedText, nowMs: number): Checked {
  return {
    state: 'verdict',
    inWords: (language) => offlineVerdictWords(verdict, nowMs, language),
    facts: offlineFacts(verdict, scanned, nowMs),
  }
}

function checkedHere(scanned: ScannedText, reason: Reason, nowMs: number, offline: boolean): Checked {
  return {
    state: 'verdict',
    inWords: (language) => scannedVerdict({ scanned, reason, nowMs, offline }, language),
    facts: scannedFacts(scanned, reason, nowMs, offline),
  }
}

/**
 * 核验扫到的文字: a text in the form of a code goes to the gateway, or is verified here when that cannot be reached;
 * anything else never leaves the phone. Follows nothing, whatever it is.
 */
export function createVerifyScanned(ports: VerifyScannedPorts): (text: string) => Promise<Checked> {
  const { gateway, clock, trust, isInspector, offlineVerdict } = ports
  const look = async (text: string): Promise<{ scanned: ScannedText; reason: Reason | undefined }> => {
    await trust.load()
    const hosts = hostsOf(trust.stock.read(), clock.read().nowMs)
    const scanned = classifyScanned(text, hosts)
    return { scanned, reason: localReason(text, scanned, hosts) }
  }
  return async (text) => {
    const form = classifyScanned(text, undefined)
    if (localReason(text, form, undefined) !== undefined && form.kind !== 'printed-code') {
      const { scanned, reason } = await look(text)
      return checkedHere(scanned, reason ?? 'not-a-presentation-code', clock.read().nowMs, false)
    }
    const answer = await askVerification(gateway, text)
    const reading = clock.read()
    if (answer.ok) {
      const told = answer.value.reasons.some((reason) => TOLD_BY_SCAN.includes(reason))
      const { scanned } = told ? await look(text) : { scanned: form }
      return checkedOnline(answer.value, scanned, isInspector(), reading.nowMs)
    }
    if (!WITHOUT_NETWORK.includes(answer.failure)) return { state: 'refused', failure: answer.failure }
    const { scanned, reason } = await look(text)
    if (reason !== undefined) return checkedHere(scanned, reason, reading.nowMs, true)
    // the lists that were just loaded may have shown that this phone's time is wrong
    const now = clock.read()
    const question = { text, inspector: isInspector(), stock: trust.stock.read(), clock: now }
    return checkedOffline(await offlineVerdict(question), scanned, now.nowMs)
  }
}
