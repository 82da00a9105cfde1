import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { isReportableClass } from 'shared-types/vocabulary/scanned-codes.ts'
import type { OfflineVerdict } from './offline-verdict.ts'
import type { ScannedText } from './scanned/classify-scanned.ts'
import { scannedForm } from './scanned-verdict.ts'
import { verdictForm } from './verdict-form.ts'
import type { CheckFacts } from './verdict.ts'

/** Reasons that a code deserves a report for; a disguise deserves one whatever the reason is called. */
const WORTH_A_REPORT: readonly Reason[] = ['unofficial-link', 'bad-signature', 'bad-link']
const DISGUISES: readonly ScannedText['kind'][] = ['encoded', 'hidden-characters', 'look-alike']

function reportOf({ kind, host }: ScannedText, reasons: readonly Reason[]): Pick<CheckFacts, 'report'> {
  const worth = reasons.find((one) => WORTH_A_REPORT.includes(one))
  const reason = worth ?? (DISGUISES.includes(kind) ? reasons[0] : undefined)
  if (reason === undefined || !isReportableClass(kind)) return {}
  return { report: { codeClass: kind, codeReason: reason, ...(host === undefined ? {} : { codeHost: host }) } }
}

/** 核验过的事实 of an answer of the gateway; `nowMs` by the compared clock. */
export function onlineFacts(answer: Verification, scanned: ScannedText, nowMs: number): CheckFacts {
  const { conclusion, about, reasons, certificates } = answer
  const { form, kind } = verdictForm(conclusion, about, reasons)
  const [first] = certificates
  return {
    at: nowMs,
    form,
    outcome: kind,
    offline: false,
    kinds: certificates.map((certificate) => certificate.kind),
    ...(first ? { province: first.province } : {}),
    ...reportOf(scanned, reasons),
  }
}

/** The same of a verdict of the phone itself. */
export function offlineFacts(verdict: OfflineVerdict, scanned: ScannedText, nowMs: number): CheckFacts {
  const { conclusion, about, reasons, attested } = verdict
  const { form, kind } = verdictForm(conclusion, about, reasons)
  const kinds = attested?.entries.map((entry) => entry.kind) ?? []
  return { at: nowMs, form, outcome: kind, offline: true, kinds, ...reportOf(scanned, reasons) }
}

/** The same of a text that is no code to verify. */
export function scannedFacts(scanned: ScannedText, reason: Reason, nowMs: number, offline: boolean): CheckFacts {
  return { at: nowMs, ...scannedForm(scanned, reason), offline, kinds: [], ...reportOf(scanned, [reason]) }
}
