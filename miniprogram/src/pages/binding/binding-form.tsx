import { View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { ME_TEXTS } from '../../design/texts/me.ts'
import type { useBinding } from '../../identity/use-binding.ts'

/** 绑定的填写部分: the code's field appears when a code was asked for. */
export function BindingForm({ form }: { readonly form: ReturnType<typeof useBinding> }) {
  const { name, idNumber, code } = form
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
    </View>
  )
}
