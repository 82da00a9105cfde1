import { goBack } from '@platform/frame.ts'
import { useCertificates } from '../../certificates/use-certificates.ts'
import { representedCompanies } from '../../delegation/represented-companies.ts'
import { useAppointAgent } from '../../delegation/use-appoint-agent.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { Skeleton } from '../../design/components/skeleton.tsx'
import { useLanguage } from '../../design/language.ts'
import { AGENT_TEXTS } from '../../design/texts/agents.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { FailedNotice } from '../failed-notice.tsx'
import { FormFoot } from '../form-foot.tsx'
import { AppointFormView } from './appoint-form-view.tsx'

/** 指定经办人 by the legal representative. */
export default function AppointPage() {
  const language = useLanguage()
  const texts = AGENT_TEXTS[language]
  const { known, failure: listFailure, busy, refresh } = useCertificates(true)
  const { signedIn } = useSession()
  const failure = signedIn ? listFailure : 'not-signed-in'
  const companies = representedCompanies(known?.list.certificates ?? [])
  const form = useAppointAgent(companies)
  if (form.appointed) {
    const done = <Button id="appoint-done" look="primary" label={PARTS_TEXTS[language].back} onPress={goBack} />
    return (
      <PageShell title={texts.appoint} back foot={done}>
        <Notice id="appointed" title={texts.appointed} words={texts.appointedWords} />
      </PageShell>
    )
  }
  const refused = form.failure === 'not-allowed'
  const fault = form.fault ? texts.faults[form.fault] : refused ? texts.notAllowed : undefined
  const foot = (
    <FormFoot fault={fault} failure={refused ? undefined : form.failure}>
      <Button id="appoint" look="primary" busy={form.busy} label={texts.send} onPress={() => void form.appoint()} />
    </FormFoot>
  )
  return (
    <PageShell title={texts.appoint} back foot={companies.length > 0 ? foot : undefined}>
      {failure && !known ? (
        <FailedNotice id="companies-failure" failure={failure} busy={busy} onAgain={() => void refresh()} />
      ) : null}
      {busy && !known ? <Skeleton /> : null}
      {known && companies.length === 0 ? <Notice id="no-companies" words={texts.notAllowed} /> : null}
      {companies.length > 0 ? <AppointFormView form={form} companies={companies} /> : null}
    </PageShell>
  )
}
