import type { ReleasedCertificate } from 'shared-types/contracts/released-certificate.ts'
import type { Verification } from 'shared-types/contracts/verifications.ts'
import type { Reason } from 'shared-types/vocabulary/reasons.ts'
import { fieldLines } from '../certificates/field-lines.ts'
import { titleInWords } from '../certificates/title-in-words.ts'
import { momentWords } from '../design/date-words.ts'
import type { Language } from '../design/language.ts'
import { STATUS_FORMS } from '../design/status-forms.ts'
import { STATUS_TEXTS } from '../design/texts/certificates.ts'
import { REASON_TEXTS } from '../design/texts/reasons.ts'
import { VERDICT_TEXTS } from '../design/texts/verify.ts'
import { releasedFacts } from '../release-rules/released-facts.ts'
import { checkedPhoto } from './checked-photo.ts'
import { matchWords } from './match-words.ts'
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
  language: Language,
): readonly string[] {
  const own = certificates.flatMap((facts) => certificateSentence(facts, nowMs, language) ?? [])
  const told = own.length > 0 ? reasons.filter((reason) => !TOLD_BY_CERTIFICATE.includes(reason)) : reasons
  return [...new Set([...own, ...told.map((reason) => REASON_TEXTS[language][reason])])]
}

function certificateOf(
  certificate: ReleasedCertificate,
  index: number,
  nowMs: number,
  language: Language,
): VerdictCertificate {
  return {
    key: `${index}-${certificate.kind}`,
    title: titleInWords(certificate, language),
    tag: { form: STATUS_FORMS[certificate.status], word: STATUS_TEXTS[language][certificate.status] },
    lines: fieldLines(certificate, nowMs, language),
  }
}

/** 联网结论: the gateway's answer in words. */
export function onlineVerdict(answer: Verification, inspector: boolean, nowMs: number, language: Language): Verdict {
  const texts = VERDICT_TEXTS[language]
  const { form, kind } = verdictForm(answer.conclusion, answer.about, answer.reasons)
  const moment = momentWords(Date.parse(answer.asOf), nowMs, language)
  const passGrounds = [answer.stale ? texts.groundStale(moment) : texts.groundOnline, texts.lookAtPerson]
  const facts = answer.certificates.map((one) => ({ ...one, title: titleInWords(one, language) }))
  const photo = personFirst(answer.certificates).flatMap((one) => checkedPhoto(one.photo) ?? [])[0]
  const match = matchWords(answer, language)
  const sentences = reasonSentences(answer.reasons, facts, nowMs, language)
  return {
    form,
    word: texts.words[kind],
    grounds: kind === 'pass' ? [...passGrounds, ...sentences] : sentences,
    age: texts.age(moment),
    certificates: personFirst(answer.certificates).map((certificate, index) =>
      certificateOf(certificate, index, nowMs, language),
    ),
    ...(photo === undefined ? {} : { photo }),
    ...(match === undefined ? {} : { match }),
    receiptId: answer.receiptId,
    releases: personFirst(answer.certificates).map(releasedFacts),
    offline: false,
    ...verdictHint(kind, language),
    ...(answer.certificates.length > 0 ? { why: inspector ? texts.whyInspector : texts.whyPublic } : {}),
  }
}
