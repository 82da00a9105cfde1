import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/components/button.tsx'
import { useTexts } from '../../design/language.ts'
import { PAGES } from '../../design/page-addresses.ts'
import { SCAN_TEXTS } from '../../design/texts/verify.ts'
import { useSession } from '../../identity/session-context.ts'
import { InspectorDesk } from '../../verification/inspector-desk.tsx'
import { useVerificationServices } from '../../verification/verification-context.ts'

const lookUp = () => void Taro.navigateTo({ url: PAGES.inspectorLookup })
const prepare = () => void Taro.navigateTo({ url: PAGES.inspectorShift })

/** 核验: one large button; an officer's scanning lives in its own package. */
export function VerifyTab() {
  const texts = useTexts(SCAN_TEXTS)
  const inspector = useSession().viewer?.kind === 'inspector'
  const { pending } = useVerificationServices()
  const open = () => {
    // what was scanned before, perhaps by somebody else on this phone, is not shown again
    pending.write(undefined)
    void Taro.navigateTo({ url: inspector ? PAGES.inspectorScan : PAGES.check })
  }
  if (inspector) return <InspectorDesk onScan={open} onLookUp={lookUp} onPrepare={prepare} />
  return (
    <View>
      <View className="heading">{texts.title}</View>
      <View className="words">{texts.publicHint}</View>
      <Button id="open-scan" look="primary" label={texts.open} onPress={open} />
    </View>
  )
}
