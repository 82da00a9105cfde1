import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { useLanguage } from '../../design/language.ts'
import { BINDING_TEXTS } from '../../design/texts/binding.ts'
import { IDENTITY_PROOF_TEXTS } from '../../design/texts/identity-proof.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useBinding } from '../../identity/use-binding.ts'
import { FormFoot } from '../form-foot.tsx'
import { BindingForm } from './binding-form.tsx'

/** 绑定实名: the notice, name and number, then the code. */
export default function BindingPage() {
  const form = useBinding()
  const language = useLanguage()
  const texts = BINDING_TEXTS[language]
  const proofs = IDENTITY_PROOF_TEXTS[language]
  const { viewer } = useSession()
  if (viewer?.kind === 'holder') {
    const back = <Button id="binding-done" look="primary" label={PARTS_TEXTS[language].back} onPress={goBack} />
    return (
      <PageShell title={texts.title} back foot={back}>
        <Notice id="bound" words={texts.bound(viewer.displayName ?? '')} />
      </PageShell>
    )
  }
  const byPhone = form.fields.method === 'phone-code'
  const action =
    byPhone && !form.sent ? (
      <Button
        id="send-code"
        look="primary"
        busy={form.busy}
        label={texts.sendCode}
        onPress={() => void form.sendCode()}
      />
    ) : (
      <Button id="bind" look="primary" busy={form.busy} label={texts.agree} onPress={() => void form.bind()} />
    )
  const refused = form.failure === 'identity-not-confirmed' && !byPhone
  const fault = form.fault === 'token-shape' ? proofs.tokenFault : form.fault && texts.faults[form.fault]
  const foot = (
    <FormFoot fault={refused ? proofs.refused : fault} failure={refused ? undefined : form.failure}>
      {action}
    </FormFoot>
  )
  return (
    <PageShell title={texts.title} back foot={foot}>
      <BindingForm form={form} />
    </PageShell>
  )
}
