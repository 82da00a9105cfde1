import { View } from '@tarojs/components'
import { useContext } from 'react'
import { LanguageContext, type Language } from '../language.ts'
import { useObservedValue } from '../observed-value.ts'
import { pressable } from '../pressable.ts'
import { LANGUAGE_NAMES } from '../texts/parts.ts'

const OTHER: Readonly<Record<Language, Language>> = { zh: 'en', en: 'zh' }

/** 语言切换 in one tap: names the other language in itself; stands in a page's corner. */
export function LanguageSwitch() {
  const language = useContext(LanguageContext)
  const other = OTHER[useObservedValue(language)]
  return (
    <View
      id={`switch-to-${other}`}
      className="language-switch"
      {...pressable(LANGUAGE_NAMES[other])}
      onClick={() => language.write(other)}
    >
      {LANGUAGE_NAMES[other]}
    </View>
  )
}
