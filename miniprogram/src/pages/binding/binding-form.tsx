import { View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { useTexts } from '../../design/language.ts'
import { BINDING_TEXTS } from '../../design/texts/binding.ts'
import type { useBinding } from '../../identity/use-binding.ts'

/** 绑定的填写部分: the code's field appears when a code was asked for. */
export function BindingForm({ form }: { readonly form: ReturnType<typeof useBinding> }) {
  const texts = useTexts(BINDING_TEXTS)
  const { name, idNumber, code } = form
  return (
    <View>
      <Notice words={texts.notice} />
      <TextInput id="name" label={texts.name} value={name} longest={50} onChange={form.setName} />
      <TextInput
        id="id-number"
        kind="idcard"
        label={texts.idNumber}
        value={idNumber}
        longest={18}
        onChange={form.setIdNumber}
      />
      {form.sent ? (
        <View>
          <TextInput
            id="phone-code"
            kind="number"
            label={texts.code}
            value={code}
            longest={6}
            onChange={form.setCode}
          />
          <Notice id="code-sent" words={texts.codeSent} />
          <Button
            id="code-again"
            look="plain"
            busy={form.busy}
            label={texts.codeAgain}
            onPress={() => void form.sendCode()}
          />
        </View>
      ) : null}
    </View>
  )
}
