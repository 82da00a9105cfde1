import { hideFromCapture } from '@platform/capture.ts'
import { useEffect } from 'react'
import { CaseDocumentView } from '../../../case-document/case-document-view.tsx'
import { CaseFormView } from '../../../case-document/case-form-view.tsx'
import { useCaseDocument } from '../../../case-document/use-case-document.ts'
import { Button } from '../../../design/components/button.tsx'
import { Notice } from '../../../design/components/notice.tsx'
import { useObservedValue } from '../../../design/observed-value.ts'
import { useTexts } from '../../../design/language.ts'
import { CASE_DOCUMENT_TEXTS } from '../../../design/texts/case-document.ts'
import { FAILURE_TEXTS } from '../../../design/texts/failures.ts'
import { OfficerGuard } from '../../../verification/officer-guard.tsx'
import { useVerificationServices } from '../../../verification/verification-context.ts'

/** 办案取证: whole records of the code that was just verified, for a case and two officers, gone after sixty seconds. */
export default function CasePage() {
  const texts = useTexts(CASE_DOCUMENT_TEXTS)
  const { pending } = useVerificationServices()
  const code = useObservedValue(pending)
  const { form, change, fault, failure, busy, take, document, secondsLeft, over, forget } = useCaseDocument(code)
  const problem = useTexts(FAILURE_TEXTS)[failure ?? 'internal-error']
  useEffect(hideFromCapture, [])
  // covered or signed out: what was shown is dropped with the code
  useEffect(() => (code === undefined ? forget() : undefined), [code, forget])
  if (code === undefined) {
    return (
      <OfficerGuard title={texts.title}>
        <Notice id="case-no-code" words={texts.noCode} />
      </OfficerGuard>
    )
  }
  if (document) {
    const done = <Button id="case-forget" look="primary" label={texts.forget} onPress={forget} />
    return (
      <OfficerGuard title={texts.title} foot={done}>
        <CaseDocumentView document={document} secondsLeft={secondsLeft} />
      </OfficerGuard>
    )
  }
  const action = <Button id="case-take" look="primary" busy={busy} label={texts.take} onPress={() => void take()} />
  const better = { 'identity-not-confirmed': texts.notConfirmed, 'not-found': texts.notFound }
  const words = failure === 'identity-not-confirmed' || failure === 'not-found' ? better[failure] : problem.words
  return (
    <OfficerGuard title={texts.title} foot={action}>
      {over ? <Notice id="case-over" words={texts.over} /> : null}
      <CaseFormView form={form} onChange={change} />
      {fault ? <Notice id="case-fault" tone="doubt" words={texts.faults[fault]} /> : null}
      {failure ? <Notice id="case-failure" tone="doubt" words={words} /> : null}
    </OfficerGuard>
  )
}
