import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/components/button.tsx'
import { PAGES } from '../../design/page-addresses.ts'
import { VERIFY_TEXTS } from '../../design/texts/verify.ts'
import { useSession } from '../../identity/session-context.ts'
import { useVerificationServices } from '../../verification/verification-context.ts'

/** 核验: one large button; an officer's scanning lives in its own package. */
export function VerifyTab() {
  const inspector = useSession().viewer?.kind === 'inspector'
  const { pending } = useVerificationServices()
  const open = () => {
    // what was scanned before, perhaps by somebody else on this phone, is not shown again
    pending.write(undefined)
    void Taro.navigateTo({ url: inspector ? PAGES.inspectorScan : PAGES.check })
  }
  return (
    <View>
      <View className="heading">{VERIFY_TEXTS.title}</View>
      <View className="words">{inspector ? VERIFY_TEXTS.inspectorHint : VERIFY_TEXTS.publicHint}</View>
      <Button id="open-scan" look="primary" label={VERIFY_TEXTS.scanOpen} onPress={open} />
    </View>
  )
}
