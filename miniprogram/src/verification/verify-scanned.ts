import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { isReportableClass } from 'shared-types/vocabulary/scanned-codes.ts'
import type { Language } from '../design/language.ts'
import type { Clock } from '../gateway-client/clock.ts'
import type { GatewayFailure } from '../gateway-client/failures.ts'
import type { Gateway } from '../gateway-client/gateway.ts'
import { offlineVerdict, type OfflineVerdict } from './offline-verdict.ts'
import { offlineVerdictWords } from './offline-verdict-words.ts'
import { onlineVerdict } from './online-verdict.ts'
import { classifyScanned, type ScannedText } from './scanned/classify-scanned.ts'
import { localReason } from './scanned/local-reason.ts'
import { scannedGrounds, scannedVerdict } from './scanned-verdict.ts'
import type { OfflineStock, TrustKeeper } from './trust-keeper.ts'
import { verdictForm } from './verdict-form.ts'
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
  readonly clock: Clock
  readonly trust: Pick<TrustKeeper, 'load' | 'stock'>
  readonly isInspector: () => boolean
}

/** No network, or a captive portal's page instead of an answer: then the phone itself gives the verdict. */
const WITHOUT_NETWORK: readonly GatewayFailure[] = ['offline', 'answer-unreadable']
/** Reasons that what was scanned tells better. */
const TOLD_BY_SCAN: readonly Reason[] = ['unofficial-link', 'not-a-presentation-code', 'static-code']
/** Reasons that a code deserves a report for; a disguise deserves one whatever the reason is called. */
const WORTH_A_REPORT: readonly Reason[] = ['unofficial-link', 'bad-signature', 'bad-link']
const DISGUISES: readonly ScannedText['kind'][] = ['encoded', 'hidden-characters', 'look-alike']

/** The official hosts, while the list that names them is in force. */
function hostsOf(stock: OfflineStock, nowMs: number): readonly string[] | undefined {
  return stock.state === 'ready' && nowMs / 1000 <= stock.trustList.nextUpdate ? stock.trustList.hosts : undefined
}

function reportOf(scanned: ScannedText, reasons: readonly Reason[]): Pick<CheckFacts, 'report'> {
  const { kind, host } = scanned
  const reason =
    reasons.find((one) => WORTH_A_REPORT.includes(one)) ?? (DISGUISES.includes(kind) ? reasons[0] : undefined)
  if (reason === undefined || !isReportableClass(kind)) return {}
  return { report: { codeClass: kind, codeReason: reason, ...(host === undefined ? {} : { codeHost: host }) } }
}

/** Where what was scanned says it better than the reason, its sentence takes the place. */
function withScannedGrounds(
  verdict: Verdict,
  scanned: ScannedText,
  reasons: readonly Reason[],
  language: Language,
): Verdict {
  const grounds = reasons.some((reason) => TOLD_BY_SCAN.includes(reason))
    ? scannedGrounds(scanned, language)
    : undefined
  return grounds === undefined ? verdict : { ...verdict, grounds }
}

function checkedOnline(answer: Verification, scanned: ScannedText, inspector: boolean, nowMs: number): Checked {
  const { conclusion, about, reasons, certificates } = answer
  const [first] = certificates
  return {
    state: 'verdict',
    inWords: (language) =>
      withScannedGrounds(onlineVerdict(answer, inspector, nowMs, language), scanned, reasons, language),
    facts: {
      at: nowMs,
      form: verdictForm(conclusion, about, reasons).form,
      offline: false,
      kinds: certificates.map(({ kind }) => kind),
      ...(first ? { province: first.province } : {}),
      ...reportOf(scanned, reasons),
    },
  }
}

function checkedOffline(verdict: OfflineVerdict, scanned: ScannedText, nowMs: number): Checked {
  const { conclusion, about, reasons, attested } = verdict
  return {
    state: 'verdict',
    inWords: (language) =>
      withScannedGrounds(offlineVerdictWords(verdict, nowMs, language), scanned, reasons, language),
    facts: {
      at: nowMs,
      form: verdictForm(conclusion, about, reasons).form,
      offline: true,
      kinds: attested?.entries.map(({ kind }) => kind) ?? [],
      ...reportOf(scanned, reasons),
    },
  }
}

function checkedHere(scanned: ScannedText, reason: Reason, nowMs: number, offline: boolean): Checked {
  const inWords = (language: Language) => scannedVerdict({ scanned, reason, nowMs, offline }, language)
  return {
    state: 'verdict',
    inWords,
    facts: { at: nowMs, form: inWords('zh').form, offline, kinds: [], ...reportOf(scanned, [reason]) },
  }
}

/**
 * 核验扫到的文字: a text in the form of a code goes to the gateway, or is verified here when that cannot be reached;
 * anything else never leaves the phone. Follows nothing, whatever it is.
 */
export function createVerifyScanned(ports: VerifyScannedPorts): (text: string) => Promise<Checked> {
  const { gateway, clock, trust, isInspector } = ports
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
    return checkedOffline(offlineVerdict(text, isInspector(), trust.stock.read(), reading), scanned, reading.nowMs)
  }
}
