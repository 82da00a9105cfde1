import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { Segments } from '../../design/components/segments.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { useLanguage } from '../../design/language.ts'
import { BINDING_TEXTS } from '../../design/texts/binding.ts'
import { IDENTITY_PROOF_TEXTS } from '../../design/texts/identity-proof.ts'
import { PROOF_METHODS } from '../../identity/binding-form.ts'
import type { useBinding } from '../../identity/use-binding.ts'
import { PhoneCodeFields } from './phone-code-fields.tsx'

/** 绑定的填写部分: how to prove it, who it is, and the proof. */
export function BindingForm({ form }: { readonly form: ReturnType<typeof useBinding> }) {
  const language = useLanguage()
  const texts = BINDING_TEXTS[language]
  const proofs = IDENTITY_PROOF_TEXTS[language]
  const { method, name, idNumber, token } = form.fields
  const byPhone = method === 'phone-code'
  return (
    <View>
      <View className="words-soft">{proofs.choice}</View>
      <Segments
        name="proof"
        choices={PROOF_METHODS.map((value) => ({ value, label: proofs.methods[value] }))}
        chosen={method}
        onChoose={(value) => form.change({ method: value })}
      />
      <Notice words={byPhone ? texts.notice : proofs.platformNotice} />
      <TextInput
        id="name"
        label={texts.name}
        value={name}
        longest={50}
        onChange={(text) => form.change({ name: text })}
      />
      <TextInput
        id="id-number"
        kind="idcard"
        label={texts.idNumber}
        value={idNumber}
        longest={18}
        onChange={(text) => form.change({ idNumber: text })}
      />
      {byPhone ? (
        <PhoneCodeFields form={form} />
      ) : (
        <View>
          <TextInput
            id="identity-token"
            kind="area"
            label={proofs.token}
            value={token}
            longest={2000}
            onChange={(text) => form.change({ token: text })}
          />
          <View className="words-soft">{proofs.tokenHint}</View>
        </View>
      )}
    </View>
  )
}
