import { Text, View } from '@tarojs/components'
import { goBack } from '@platform/frame.ts'
import { useTexts } from '../language.ts'
import type { ReactNode } from 'react'
import { pressable } from '../pressable.ts'
import { PARTS_TEXTS } from '../texts/parts.ts'

/** 标题栏 of the browser preview; WeChat draws its own. */
export interface TopBarProps {
  readonly title: string
  readonly back: boolean
  readonly corner: ReactNode
}

/** Back, title, and what stands at the right. */
export function TopBar({ title, back, corner }: TopBarProps) {
  const texts = useTexts(PARTS_TEXTS)
  return (
    <View className="top-bar">
      {back ? (
        <View id="back" className="top-bar-back" {...pressable(texts.back)} onClick={goBack}>
          <View className="top-bar-back-arrow" />
        </View>
      ) : null}
      <Text className="top-bar-title">{title}</Text>
      {corner ? <View className="top-bar-corner">{corner}</View> : null}
    </View>
  )
}
