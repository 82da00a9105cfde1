import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useBinding } from '../../identity/use-binding.ts'
import { FormFoot } from '../form-foot.tsx'
import { BindingForm } from './binding-form.tsx'

const FAULTS = {
  'name-missing': ME_TEXTS.nameMissing,
  'id-number-shape': ME_TEXTS.idNumberWrong,
  'code-shape': ME_TEXTS.codeWrong,
} as const

/** 绑定实名: the notice, name and number, then the code. */
export default function BindingPage() {
  const form = useBinding()
  const { viewer } = useSession()
  if (viewer?.kind === 'holder') {
    const back = <Button id="binding-done" look="primary" label={PARTS_TEXTS.back} onPress={goBack} />
    return (
      <PageShell title={ME_TEXTS.bindTitle} back foot={back}>
        <Notice id="bound" words={ME_TEXTS.bound(viewer.displayName ?? '')} />
      </PageShell>
    )
  }
  const action = form.sent ? (
    <Button id="bind" look="primary" busy={form.busy} label={ME_TEXTS.bindAgree} onPress={() => void form.bind()} />
  ) : (
    <Button
      id="send-code"
      look="primary"
      busy={form.busy}
      label={ME_TEXTS.sendCode}
      onPress={() => void form.sendCode()}
    />
  )
  const foot = (
    <FormFoot fault={form.fault && FAULTS[form.fault]} failure={form.failure}>
      {action}
    </FormFoot>
  )
  return (
    <PageShell title={ME_TEXTS.bindTitle} back foot={foot}>
      <BindingForm form={form} />
    </PageShell>
  )
}
