import { View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { FAILURE_TEXTS } from '../../design/texts/failures.ts'
import { ME_TEXTS } from '../../design/texts/me.ts'
import type { useBinding } from '../../identity/use-binding.ts'

const FAULTS = {
  'name-missing': ME_TEXTS.nameMissing,
  'id-number-shape': ME_TEXTS.idNumberWrong,
  'code-shape': ME_TEXTS.codeWrong,
} as const

/** 绑定的填写部分: the code's field appears when a code was asked for. */
export function BindingForm({ form }: { readonly form: ReturnType<typeof useBinding> }) {
  const { name, idNumber, code } = form
  const problem = form.failure && FAILURE_TEXTS[form.failure]
  return (
    <View>
      <Notice words={ME_TEXTS.bindNotice} />
      <TextInput id="name" label={ME_TEXTS.name} value={name} longest={50} onChange={form.setName} />
      <TextInput
        id="id-number"
        kind="idcard"
        label={ME_TEXTS.idNumber}
        value={idNumber}
        longest={18}
        onChange={form.setIdNumber}
      />
      {form.sent ? (
        <View>
          <TextInput
            id="phone-code"
            kind="number"
            label={ME_TEXTS.code}
            value={code}
            longest={6}
            onChange={form.setCode}
          />
          <Notice id="code-sent" words={ME_TEXTS.codeSent} />
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
    </View>
  )
}
