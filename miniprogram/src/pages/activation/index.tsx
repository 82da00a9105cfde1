import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useActivation } from '../../identity/use-activation.ts'
import { FormFoot } from '../form-foot.tsx'
import { ActivationForm } from './activation-form.tsx'

/** 执法人员激活. */
export default function ActivationPage() {
  const form = useActivation()
  if (useSession().viewer?.kind === 'inspector') {
    const back = <Button id="activation-done" look="primary" label={PARTS_TEXTS.back} onPress={goBack} />
    return (
      <PageShell title={ME_TEXTS.activate} back foot={back}>
        <Notice id="activated" words={ME_TEXTS.activated} />
      </PageShell>
    )
  }
  const foot = (
    <FormFoot fault={form.incomplete ? ME_TEXTS.activateMissing : undefined} failure={form.failure}>
      <Button
        id="activate"
        look="primary"
        busy={form.busy}
        label={ME_TEXTS.activateAgree}
        onPress={() => void form.activate()}
      />
    </FormFoot>
  )
  return (
    <PageShell title={ME_TEXTS.activate} back foot={foot}>
      <ActivationForm form={form} />
    </PageShell>
  )
}
