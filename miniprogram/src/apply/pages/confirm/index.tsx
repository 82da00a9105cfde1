import { CertificateChoice } from '../../../applications/certificate-choice.tsx'
import { PreparedView } from '../../../applications/prepared-view.tsx'
import { usePrepared } from '../../../applications/use-prepared.ts'
import { usePresentMoment } from '../../../certificates/use-present-moment.ts'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { CONFIRM_DRAFT_TEXTS } from '../../../design/texts/confirm-draft.ts'
import { useSession } from '../../../identity/session-context.ts'
import { FailedNotice } from '../../../pages/failed-notice.tsx'
import { FormFoot } from '../../../pages/form-foot.tsx'
import { PromiseLine } from '../../../applications/promise-line.tsx'
import { HandedIn } from '../form/handed-in.tsx'
import { CodeEntry } from './code-entry.tsx'

/** 确认代填的申请: the code, what was filled in, then yes or no. */
export default function ConfirmPage() {
  const texts = useTexts(CONFIRM_DRAFT_TEXTS)
  const nowMs = usePresentMoment()
  const inHand = usePrepared()
  const { signedIn } = useSession()
  const { prepared, failure, busy, fault } = inHand
  if (!signedIn) {
    return (
      <PageShell title={texts.title} back>
        <FailedNotice id="confirm-signed-out" failure="not-signed-in" busy={false} onAgain={() => undefined} />
      </PageShell>
    )
  }
  if (inHand.application) return <HandedIn application={inHand.application} nowMs={nowMs} />
  if (prepared) {
    const foot = (
      <FormFoot failure={failure}>
        <Button
          id="confirm-prepared"
          look="primary"
          busy={busy}
          label={texts.confirm}
          onPress={() => void inHand.confirm()}
        />
        <Button id="refuse-prepared" look="plain" label={texts.refuse} onPress={inHand.refuse} />
      </FormFoot>
    )
    return (
      <PageShell title={texts.title} back foot={foot}>
        <PromiseLine kind={prepared.kind} />
        <PreparedView prepared={prepared} nowMs={nowMs} />
        {inHand.candidates.length > 1 ? (
          <CertificateChoice candidates={inHand.candidates} chosen={inHand.certificateId} onChoose={inHand.setChoice} />
        ) : null}
      </PageShell>
    )
  }
  const missing = failure === 'not-found'
  const words = fault ? texts.fault : missing ? texts.notFound : undefined
  const foot = (
    <FormFoot fault={words} failure={missing ? undefined : failure}>
      <Button id="open-prepared" look="primary" busy={busy} label={texts.open} onPress={() => void inHand.open()} />
    </FormFoot>
  )
  return (
    <PageShell title={texts.title} back foot={foot}>
      <CodeEntry inHand={inHand} />
    </PageShell>
  )
}
