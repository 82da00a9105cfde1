import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Button } from '../design/components/button.tsx'
import { Notice } from '../design/components/notice.tsx'
import { useTexts } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { PHONE_TEXTS } from '../design/texts/phone.ts'
import './phone.scss'
import { PrivacySheet } from './privacy-sheet.tsx'
import { useAppUpdate, useStorageRefused, useWeakNetwork } from './use-phone-state.ts'

/**
 * 手机的事: what the phone has to say above a page. The code page stays clear of it, so that nothing moves the code
 * while it is scanned; what can wait stands on the home page alone.
 */
export function PhoneNotices() {
  const { path } = useRouter()
  const texts = useTexts(PHONE_TEXTS)
  const weak = useWeakNetwork()
  const full = useStorageRefused()
  const update = useAppUpdate()
  const home = path.startsWith(PAGES.home)
  const notices = [
    weak && !path.startsWith(PAGES.show) ? (
      <Notice key="weak" id="weak-network" tone="doubt" words={texts.weakNetwork} />
    ) : null,
    full && home ? <Notice key="full" id="storage-full" tone="doubt" words={texts.storageFull} /> : null,
    update.offered && home ? (
      <Notice key="update" id="update-ready" words={texts.updateReady}>
        <View className="buttons">
          <Button id="update-later" label={texts.updateLater} onPress={update.later} />
          <Button id="update-apply" label={texts.updateApply} onPress={update.apply} />
        </View>
      </Notice>
    ) : null,
  ].filter((notice) => notice !== null)
  return (
    <View>
      {notices.length > 0 ? <View className="phone-notices">{notices}</View> : null}
      <PrivacySheet />
    </View>
  )
}
