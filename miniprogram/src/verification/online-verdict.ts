import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { fieldLines } from '../certificates/field-lines.ts'
import { momentWords } from '../design/date-words.ts'
import { STATUS_TEXTS } from '../design/texts/certificates.ts'
import { REASON_TEXTS } from '../design/texts/reasons.ts'
import { VERIFY_TEXTS } from '../design/texts/verify.ts'
import { personFirst } from './person-first.ts'
import { certificateSentence, type SentenceFacts } from './certificate-sentence.ts'
import { verdictForm, verdictHint } from './verdict-form.ts'
import type { Verdict, VerdictCertificate } from './verdict.ts'

/** Reasons that a certificate's own sentence tells better, with its name and date. */
const TOLD_BY_CERTIFICATE: readonly Reason[] = ['certificate-expired', 'certificate-suspended', 'certificate-ended']

/** 原因的话: the certificates' own sentences first, then the other reasons; nothing is left out. */
export function reasonSentences(
  reasons: readonly Reason[],
  certificates: readonly SentenceFacts[],
  nowMs: number,
): readonly string[] {
  const own = certificates.flatMap((facts) => certificateSentence(facts, nowMs) ?? [])
  const told = own.length > 0 ? reasons.filter((reason) => !TOLD_BY_CERTIFICATE.includes(reason)) : reasons
  return [...new Set([...own, ...told.map((reason) => REASON_TEXTS[reason])])]
}

function certificateOf(certificate: ReleasedCertificate, index: number, nowMs: number): VerdictCertificate {
  return {
    key: `${index}-${certificate.kind}`,
    title: certificate.title,
    tag: STATUS_TEXTS[certificate.status],
    lines: fieldLines(certificate, nowMs),
  }
}

/** 联网结论: the gateway's answer in words. */
export function onlineVerdict(answer: Verification, inspector: boolean, nowMs: number): Verdict {
  const { form, word, kind } = verdictForm(answer.conclusion, answer.about, answer.reasons)
  const moment = momentWords(Date.parse(answer.asOf), nowMs)
  const passGrounds = [
    answer.stale ? VERIFY_TEXTS.groundStale(moment) : VERIFY_TEXTS.groundOnline,
    VERIFY_TEXTS.lookAtPerson,
  ]
  const sentences = reasonSentences(answer.reasons, answer.certificates, nowMs)
  return {
    form,
    word,
    grounds: kind === 'pass' ? [...passGrounds, ...sentences] : sentences,
    age: VERIFY_TEXTS.age(moment),
    certificates: personFirst(answer.certificates).map((certificate, index) =>
      certificateOf(certificate, index, nowMs),
    ),
    receiptId: answer.receiptId,
    offline: false,
    ...verdictHint(kind),
    ...(answer.certificates.length > 0 ? { why: inspector ? VERIFY_TEXTS.whyInspector : VERIFY_TEXTS.whyPublic } : {}),
  }
}
