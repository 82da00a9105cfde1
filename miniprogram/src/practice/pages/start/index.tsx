import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../../design/components/button.tsx'
import { PageShell } from '../../../design/components/page-shell.tsx'
import { useTexts } from '../../../design/language.ts'
import { PAGES } from '../../../design/page-addresses.ts'
import { PRACTICE_TEXTS } from '../../../design/texts/practice.ts'
import { PracticeMark } from '../../practice-mark.tsx'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** 练一练: showing or checking, without any data. */
export default function PracticePage() {
  const texts = useTexts(PRACTICE_TEXTS)
  return (
    <PageShell title={texts.title} back>
      <PracticeMark />
      <View className="words">{texts.intro}</View>
      <Button id="practise-show" label={texts.showOpen} onPress={open(PAGES.practiceShow)} />
      <Button id="practise-check" label={texts.checkOpen} onPress={open(PAGES.practiceCheck)} />
    </PageShell>
  )
}
