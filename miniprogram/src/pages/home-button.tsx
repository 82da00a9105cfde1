import Taro from '@tarojs/taro'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { DEVICES_TEXTS } from '../design/texts/devices.ts'

const goHome = () => void Taro.reLaunch({ url: PAGES.home })

/** 回首页: where one signs in. */
export function HomeButton() {
  return <Button id="to-home" look="primary" label={useTexts(DEVICES_TEXTS).home} onPress={goHome} />
}
