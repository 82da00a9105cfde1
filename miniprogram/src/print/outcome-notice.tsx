import { Notice } from '../design/components/notice.tsx'
import { useLanguage } from '../design/language.ts'
import { FAILURE_TEXTS } from '../design/texts/failures.ts'
import { VOUCHER_TEXTS } from '../design/texts/vouchers.ts'
import type { PrintOutcome } from '../vouchers/open-link.ts'

/** Refusals that printing says better than the words for any request. */
const OWN_WORDS = {
  'not-allowed': 'notYours',
  'certificate-not-presentable': 'notValid',
  'not-found': 'gone',
  'state-conflict': 'underWay',
} as const

function isOwn(failure: string): failure is keyof typeof OWN_WORDS {
  return failure in OWN_WORDS
}

/** 结果: what came of the press, right above the button. */
export function OutcomeNotice({ outcome }: { readonly outcome: PrintOutcome | undefined }) {
  const language = useLanguage()
  const texts = VOUCHER_TEXTS[language]
  if (outcome === undefined) return null
  if (outcome.state === 'opened') return <Notice id="voucher-opened" words={texts.opened} />
  if (outcome.state === 'not-opened') {
    return <Notice id="voucher-not-opened" tone="doubt" words={texts.notOpened[outcome.failure]} />
  }
  const { failure } = outcome
  const general = FAILURE_TEXTS[language][failure]
  return isOwn(failure) ? (
    <Notice id="voucher-refused" tone="doubt" words={texts[OWN_WORDS[failure]]} />
  ) : (
    <Notice id="voucher-refused" tone="doubt" title={general.title} words={general.words} />
  )
}
