import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { PHONE_TEXTS } from '../design/texts/phone.ts'
import './phone.scss'
import { PrivacySheet } from './privacy-sheet.tsx'
import { useAppUpdate, usePageMissing, useStorageRefused, useWeakNetwork } from './use-phone-state.ts'

/**
 * 手机的事: what the phone has to say above a page, one thing at a time, the most urgent first. The code page stays clear
 * of it, so that nothing moves the code while it is scanned; what can wait stands on the home page alone.
 */
export function PhoneNotices() {
  const { path } = useRouter()
  const texts = useTexts(PHONE_TEXTS)
  const missing = usePageMissing()
  const weak = useWeakNetwork()
  const full = useStorageRefused()
  const update = useAppUpdate()
  const home = path.startsWith(PAGES.home)
  const notice = () => {
    if (missing) return <Notice id="page-missing" tone="doubt" words={texts.pageMissing} />
    if (full && home) return <Notice id="storage-full" tone="doubt" words={texts.storageFull} />
    if (weak && !path.startsWith(PAGES.show)) return <Notice id="weak-network" tone="doubt" words={texts.weakNetwork} />
    if (!update.offered || !home) return null
    return (
      <Notice id="update-ready" words={texts.updateReady}>
        <View className="buttons phone-buttons">
          <Button id="update-later" label={texts.updateLater} onPress={update.later} />
          <Button id="update-apply" label={texts.updateApply} onPress={update.apply} />
        </View>
      </Notice>
    )
  }
  const urgent = notice()
  return (
    <View>
      {urgent ? <View className="phone-notices">{urgent}</View> : null}
      <PrivacySheet />
    </View>
  )
}
