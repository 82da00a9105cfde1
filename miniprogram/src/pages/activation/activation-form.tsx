import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { useTexts } from '../../design/language.ts'
import { ACTIVATION_TEXTS } from '../../design/texts/binding.ts'
import type { useActivation } from '../../identity/use-activation.ts'

/** 激活的填写部分. */
export function ActivationForm({ form }: { readonly form: ReturnType<typeof useActivation> }) {
  const texts = useTexts(ACTIVATION_TEXTS)
  const { agencyCode, badgeNumber, activationCode } = form
  return (
    <View>
      <Notice words={texts.hint} />
      <TextInput
        id="agency-code"
        label={texts.agencyCode}
        value={agencyCode}
        longest={18}
        onChange={form.setAgencyCode}
      />
      <TextInput
        id="badge-number"
        label={texts.badgeNumber}
        value={badgeNumber}
        longest={20}
        onChange={form.setBadgeNumber}
      />
      <TextInput
        id="activation-code"
        label={texts.code}
        value={activationCode}
        longest={40}
        onChange={form.setActivationCode}
      />
    </View>
  )
}
