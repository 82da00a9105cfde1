import { View } from '@tarojs/components'
import { goBack } from '@platform/frame.ts'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { PageShell } from '../../design/components/page-shell.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import { PARTS_TEXTS } from '../../design/texts/parts.ts'
import { useSession } from '../../identity/session-context.ts'
import { useBinding } from '../../identity/use-binding.ts'

const FAULTS = {
  'name-missing': ME_TEXTS.nameMissing,
  'id-number-shape': ME_TEXTS.idNumberWrong,
  'code-shape': ME_TEXTS.codeWrong,
} as const

/** 绑定实名: the notice, name and number, then the code. */
export default function BindingPage() {
  const form = useBinding()
  const { viewer } = useSession()
  const problem = form.failure && FAILURE_TEXTS[form.failure]
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
  return (
    <PageShell title={ME_TEXTS.bindTitle} back foot={action}>
      <Notice words={ME_TEXTS.bindNotice} />
      <TextInput id="name" label={ME_TEXTS.name} value={form.name} longest={50} onChange={form.setName} />
      <TextInput
        id="id-number"
        kind="idcard"
        label={ME_TEXTS.idNumber}
        value={form.idNumber}
        longest={18}
        onChange={form.setIdNumber}
      />
      {form.sent ? (
        <View>
          <Notice id="code-sent" words={ME_TEXTS.codeSent} />
          <TextInput
            id="phone-code"
            kind="number"
            label={ME_TEXTS.code}
            value={form.code}
            longest={6}
            onChange={form.setCode}
          />
          <Button
            id="code-again"
            look="plain"
            busy={form.busy}
            label={ME_TEXTS.codeAgain}
            onPress={() => void form.sendCode()}
          />
        </View>
      ) : null}
      {form.fault ? <Notice id="form-fault" tone="doubt" words={FAULTS[form.fault]} /> : null}
      {problem ? <Notice id="form-failure" tone="doubt" title={problem.title} words={problem.words} /> : null}
    </PageShell>
  )
}
