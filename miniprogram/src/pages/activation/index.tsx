import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useActivation } from '../../identity/use-activation.ts'

/** 执法人员激活. */
export default function ActivationPage() {
  const form = useActivation()
  const done = useSession().viewer?.kind === 'inspector'
  const problem = form.failure && FAILURE_TEXTS[form.failure]
  const action = done ? (
    <Button id="activation-done" look="primary" label={PARTS_TEXTS.back} onPress={goBack} />
  ) : (
    <Button
      id="activate"
      look="primary"
      busy={form.busy}
      label={ME_TEXTS.activateAgree}
      onPress={() => void form.activate()}
    />
  )
  if (done) {
    return (
      <PageShell title={ME_TEXTS.activate} back foot={action}>
        <Notice id="activated" words={ME_TEXTS.activated} />
      </PageShell>
    )
  }
  return (
    <PageShell title={ME_TEXTS.activate} back foot={action}>
      <Notice words={ME_TEXTS.activateHint} />
      <TextInput
        id="agency-code"
        label={ME_TEXTS.agencyCode}
        value={form.agencyCode}
        longest={18}
        onChange={form.setAgencyCode}
      />
      <TextInput
        id="badge-number"
        label={ME_TEXTS.badgeNumber}
        value={form.badgeNumber}
        longest={20}
        onChange={form.setBadgeNumber}
      />
      <TextInput
        id="activation-code"
        label={ME_TEXTS.activationCode}
        value={form.activationCode}
        longest={40}
        onChange={form.setActivationCode}
      />
      {form.incomplete ? <Notice tone="doubt" words={ME_TEXTS.activateMissing} /> : null}
      {problem ? <Notice id="form-failure" tone="doubt" title={problem.title} words={problem.words} /> : null}
    </PageShell>
  )
}
