import { View } from '@tarojs/components'
import { Notice } from '../../design/components/notice.tsx'
import { TextInput } from '../../design/components/text-input.tsx'
import { ME_TEXTS } from '../../design/texts/me.ts'
import type { useActivation } from '../../identity/use-activation.ts'

/** 激活的填写部分. */
export function ActivationForm({ form }: { readonly form: ReturnType<typeof useActivation> }) {
  const { agencyCode, badgeNumber, activationCode } = form
  return (
    <View>
      <Notice words={ME_TEXTS.activateHint} />
      <TextInput
        id="agency-code"
        label={ME_TEXTS.agencyCode}
        value={agencyCode}
        longest={18}
        onChange={form.setAgencyCode}
      />
      <TextInput
        id="badge-number"
        label={ME_TEXTS.badgeNumber}
        value={badgeNumber}
        longest={20}
        onChange={form.setBadgeNumber}
      />
      <TextInput
        id="activation-code"
        label={ME_TEXTS.activationCode}
        value={activationCode}
        longest={40}
        onChange={form.setActivationCode}
      />
    </View>
  )
}
