import Taro from '@tarojs/taro'
import { Button } from '../design/components/button.tsx'
import { useTexts } from '../design/language.ts'
import { PAGES } from '../design/page-addresses.ts'
import { CANNOT_SHOW_TEXTS } from '../design/texts/cannot-show.ts'

const openCard = () => void Taro.navigateTo({ url: PAGES.cannotShow })

/** Leads to the card 亮不了证，不等于没有证; stands wherever no code can be shown. */
export function CannotShowButton() {
  return <Button id="open-cannot-show" label={useTexts(CANNOT_SHOW_TEXTS).open} onPress={openCard} />
}
