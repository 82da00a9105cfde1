import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { useLanguage } from '../../design/language.ts'
import { ACTIVATION_TEXTS } from '../../design/texts/binding.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useActivation } from '../../identity/use-activation.ts'
import { FormFoot } from '../form-foot.tsx'
import { ActivationForm } from './activation-form.tsx'

/** 执法人员激活. */
export default function ActivationPage() {
  const form = useActivation()
  const language = useLanguage()
  const texts = ACTIVATION_TEXTS[language]
  if (useSession().viewer?.kind === 'inspector') {
    const back = <Button id="activation-done" look="primary" label={PARTS_TEXTS[language].back} onPress={goBack} />
    return (
      <PageShell title={texts.title} back foot={back}>
        <Notice id="activated" words={texts.activated} />
      </PageShell>
    )
  }
  const foot = (
    <FormFoot fault={form.incomplete ? texts.missing : undefined} failure={form.failure}>
      <Button id="activate" look="primary" busy={form.busy} label={texts.agree} onPress={() => void form.activate()} />
    </FormFoot>
  )
  return (
    <PageShell title={texts.title} back foot={foot}>
      <ActivationForm form={form} />
    </PageShell>
  )
}
