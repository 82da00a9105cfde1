import { View } from '@tarojs/components'
import { Button } from '../../design/components/button.tsx'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { useTexts } from '../../design/language.ts'
import { BINDING_TEXTS } from '../../design/texts/binding.ts'
import type { useBinding } from '../../identity/use-binding.ts'

/** 验证码: its field appears when a code was asked for. */
export function PhoneCodeFields({ form }: { readonly form: ReturnType<typeof useBinding> }) {
  const texts = useTexts(BINDING_TEXTS)
  if (!form.sent) return null
  return (
    <View>
      <TextInput
        id="phone-code"
        kind="number"
        label={texts.code}
        value={form.fields.code}
        longest={6}
        onChange={(text) => form.change({ code: text })}
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
  )
}
